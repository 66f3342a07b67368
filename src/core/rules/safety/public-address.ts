/** Whether an address of IPv4 or IPv6 is one that the internet routes, and known for nothing else. */
export function isPublicAddress(address: string): boolean {
  return address.includes('.') ? isPublic4(address) : isPublic6(address)
}

/** Name servers that everybody uses. */
const KNOWN = ['1.1.1.1', '1.0.0.1', '8.8.8.8', '8.8.4.4', '9.9.9.9']

function isPublic4(address: string): boolean {
  const parts = address.split('.').map(Number)
  const [a = 0, b = 0, c = 0] = parts
  if (parts.some((part) => part > 255) || a === 0 || a >= 224 || KNOWN.includes(address)) return false
  // Four small numbers are a version.
  if (parts.every((part) => part < 30)) return false
  return !(
    a === 10 ||
    a === 127 ||
    (a === 100 && b >= 64 && b < 128) ||
    (a === 169 && b === 254) ||
    (a === 172 && b >= 16 && b < 32) ||
    (a === 192 && (b === 168 || (b === 0 && (c === 0 || c === 2)))) ||
    (a === 198 && (b === 18 || b === 19 || (b === 51 && c === 100))) ||
    (a === 203 && b === 0 && c === 113)
  )
}

/** Of what is routed now, 2000::/3, without the part for documentation. Clocks and hashes look alike but have no `::`. */
function isPublic6(address: string): boolean {
  const isWhole = address.split(':').length === 8
  if (!isWhole && !address.includes('::')) return false
  return /^[23][\da-f]{3}:/i.test(address) && !/^2001:0?db8:/i.test(address)
}
