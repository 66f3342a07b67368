import type { SettledAbbreviations, Zone } from './zone.ts'

/** One thing that an abbreviation can stand for. */
export interface Meaning {
  /** Whose time it is, in words. */
  readonly people: string
  /** Minutes east of UTC; absent for `ET` and the like, which are whatever the region's clocks show. */
  readonly offset?: number
  /** The IANA name written for it. */
  readonly region: Zone
  /** Other zones whose clocks are called so. */
  readonly alsoIn?: readonly Zone[]
  /** A neighbour keeps it in summer too, so that it is never out of season. */
  readonly allYear?: true
}

/**
 * Our own table, because the engine takes BST for Dhaka, AST for Alaska and does not know SAST.
 * Source: the IANA database (northamerica, europe, africa, asia, australasia, southamerica) and common use.
 * Several meanings make an abbreviation ambiguous.
 */
const table: Readonly<Record<string, readonly Meaning[]>> = {
  ...pair('EST', 'EDT', 'US Eastern', -300, 'America/New_York', [
    'America/Detroit',
    'America/Toronto',
    'America/Montreal',
    'America/Indiana/Indianapolis',
    'America/Kentucky/Louisville',
    'America/Iqaluit',
    'America/Nassau',
    'America/Port-au-Prince',
    'America/Panama',
    'America/Jamaica',
    'America/Cancun',
    'America/Cayman',
    'US/Eastern',
    'Canada/Eastern',
  ]),
  ...pair(
    'MST',
    'MDT',
    'US Mountain',
    -420,
    'America/Denver',
    [
      'America/Boise',
      'America/Edmonton',
      'America/Phoenix',
      'America/Hermosillo',
      'America/Ciudad_Juarez',
      'America/Whitehorse',
      'US/Mountain',
      'US/Arizona',
      'Canada/Mountain',
    ],
    true,
  ),
  ...pair('PST', 'PDT', 'US Pacific', -480, 'America/Los_Angeles', [
    'America/Vancouver',
    'America/Tijuana',
    'US/Pacific',
    'Canada/Pacific',
  ]),
  ...pair('AKST', 'AKDT', 'Alaska', -540, 'America/Anchorage', [
    'America/Juneau',
    'America/Sitka',
    'America/Nome',
    'US/Alaska',
  ]),
  ...pair('NST', 'NDT', 'Newfoundland', -210, 'America/St_Johns', ['Canada/Newfoundland']),
  ...pair('WET', 'WEST', 'Western European', 0, 'Europe/Lisbon', [
    'Atlantic/Canary',
    'Atlantic/Madeira',
    'Atlantic/Faroe',
  ]),
  ...pair('CET', 'CEST', 'Central European', 60, 'Europe/Paris', [
    'Europe/Berlin',
    'Europe/Madrid',
    'Europe/Rome',
    'Europe/Amsterdam',
    'Europe/Brussels',
    'Europe/Vienna',
    'Europe/Zurich',
    'Europe/Stockholm',
    'Europe/Oslo',
    'Europe/Copenhagen',
    'Europe/Warsaw',
    'Europe/Prague',
    'Europe/Budapest',
    'Europe/Belgrade',
    'Europe/Zagreb',
    'Europe/Ljubljana',
    'Europe/Bratislava',
    'Europe/Luxembourg',
    'Europe/Monaco',
    'Europe/Malta',
    'Europe/Andorra',
    'Europe/Vaduz',
    'Europe/San_Marino',
    'Europe/Vatican',
    'Europe/Tirane',
    'Europe/Skopje',
    'Europe/Sarajevo',
    'Europe/Podgorica',
    'Europe/Gibraltar',
    'Europe/Busingen',
    'Arctic/Longyearbyen',
    'Africa/Ceuta',
    'Africa/Tunis',
    'Africa/Algiers',
  ]),
  ...pair('EET', 'EEST', 'Eastern European', 120, 'Europe/Athens', [
    'Europe/Helsinki',
    'Europe/Kyiv',
    'Europe/Kiev',
    'Europe/Bucharest',
    'Europe/Sofia',
    'Europe/Riga',
    'Europe/Tallinn',
    'Europe/Vilnius',
    'Europe/Chisinau',
    'Europe/Mariehamn',
    'Europe/Kaliningrad',
    'Asia/Nicosia',
    'Asia/Famagusta',
    'Asia/Beirut',
    'Africa/Cairo',
    'Africa/Tripoli',
  ]),
  ...pair('NZST', 'NZDT', 'New Zealand', 720, 'Pacific/Auckland', ['Antarctica/McMurdo']),
  ...pair(
    'AEST',
    'AEDT',
    'Australian Eastern',
    600,
    'Australia/Sydney',
    [
      'Australia/Melbourne',
      'Australia/Hobart',
      'Australia/Canberra',
      'Australia/Brisbane',
      'Australia/Lindeman',
      'Australia/ACT',
      'Australia/NSW',
      'Australia/Victoria',
      'Australia/Queensland',
    ],
    true,
  ),
  ...pair(
    'ACST',
    'ACDT',
    'Australian Central',
    570,
    'Australia/Adelaide',
    ['Australia/Darwin', 'Australia/Broken_Hill'],
    true,
  ),
  AWST: [{ people: 'Australian Western', offset: 480, region: 'Australia/Perth' }],
  ET: [{ people: 'US Eastern', region: 'America/New_York' }],
  CT: [{ people: 'US Central', region: 'America/Chicago' }],
  MT: [{ people: 'US Mountain', region: 'America/Denver' }],
  PT: [{ people: 'US Pacific', region: 'America/Los_Angeles' }],
  CDT: [{ people: 'US Central', offset: -300, region: 'America/Chicago', alsoIn: usCentral() }],
  HST: [{ people: 'Hawaii', offset: -600, region: 'Pacific/Honolulu', alsoIn: ['US/Hawaii'] }],
  ADT: [{ people: 'Atlantic', offset: -180, region: 'America/Halifax', alsoIn: atlantic() }],
  GMT: [{ people: 'Greenwich', offset: 0, region: 'UTC', allYear: true }],
  SAST: [
    { people: 'South Africa', offset: 120, region: 'Africa/Johannesburg', alsoIn: ['Africa/Maseru', 'Africa/Mbabane'] },
  ],
  WAT: [
    {
      people: 'West Africa',
      offset: 60,
      region: 'Africa/Lagos',
      alsoIn: [
        'Africa/Kinshasa',
        'Africa/Douala',
        'Africa/Luanda',
        'Africa/Ndjamena',
        'Africa/Niamey',
        'Africa/Libreville',
        'Africa/Malabo',
        'Africa/Bangui',
        'Africa/Brazzaville',
        'Africa/Porto-Novo',
      ],
    },
  ],
  CAT: [
    {
      people: 'Central Africa',
      offset: 120,
      region: 'Africa/Maputo',
      alsoIn: [
        'Africa/Harare',
        'Africa/Lusaka',
        'Africa/Kigali',
        'Africa/Lubumbashi',
        'Africa/Gaborone',
        'Africa/Blantyre',
        'Africa/Bujumbura',
        'Africa/Khartoum',
        'Africa/Juba',
        'Africa/Windhoek',
      ],
    },
  ],
  EAT: [
    {
      people: 'East Africa',
      offset: 180,
      region: 'Africa/Nairobi',
      alsoIn: [
        'Africa/Addis_Ababa',
        'Africa/Dar_es_Salaam',
        'Africa/Kampala',
        'Africa/Mogadishu',
        'Africa/Djibouti',
        'Africa/Asmara',
        'Indian/Antananarivo',
        'Indian/Comoro',
        'Indian/Mayotte',
      ],
    },
  ],
  MSK: [{ people: 'Moscow', offset: 180, region: 'Europe/Moscow', alsoIn: ['Europe/Minsk', 'Europe/Simferopol'] }],
  TRT: [{ people: 'Turkey', offset: 180, region: 'Europe/Istanbul' }],
  IDT: [{ people: 'Israel', offset: 180, region: 'Asia/Jerusalem', alsoIn: ['Asia/Tel_Aviv'] }],
  PKT: [{ people: 'Pakistan', offset: 300, region: 'Asia/Karachi' }],
  NPT: [{ people: 'Nepal', offset: 345, region: 'Asia/Kathmandu', alsoIn: ['Asia/Katmandu'] }],
  ICT: [
    {
      people: 'Indochina',
      offset: 420,
      region: 'Asia/Bangkok',
      alsoIn: ['Asia/Ho_Chi_Minh', 'Asia/Saigon', 'Asia/Phnom_Penh', 'Asia/Vientiane'],
    },
  ],
  WIB: [{ people: 'Western Indonesia', offset: 420, region: 'Asia/Jakarta', alsoIn: ['Asia/Pontianak'] }],
  SGT: [{ people: 'Singapore', offset: 480, region: 'Asia/Singapore' }],
  MYT: [{ people: 'Malaysia', offset: 480, region: 'Asia/Kuala_Lumpur' }],
  HKT: [{ people: 'Hong Kong', offset: 480, region: 'Asia/Hong_Kong' }],
  PHT: [{ people: 'Philippines', offset: 480, region: 'Asia/Manila' }],
  JST: [{ people: 'Japan', offset: 540, region: 'Asia/Tokyo' }],
  KST: [{ people: 'Korea', offset: 540, region: 'Asia/Seoul', alsoIn: ['Asia/Pyongyang'] }],
  BRT: [
    {
      people: 'Brasília',
      offset: -180,
      region: 'America/Sao_Paulo',
      alsoIn: [
        'America/Fortaleza',
        'America/Recife',
        'America/Bahia',
        'America/Belem',
        'America/Maceio',
        'America/Araguaina',
        'America/Santarem',
      ],
    },
  ],
  ART: [
    {
      people: 'Argentina',
      offset: -180,
      region: 'America/Argentina/Buenos_Aires',
      alsoIn: ['America/Buenos_Aires', 'America/Argentina/Cordoba', 'America/Cordoba'],
    },
  ],
  CLST: [{ people: 'Chile', offset: -180, region: 'America/Santiago' }],
  COT: [{ people: 'Colombia', offset: -300, region: 'America/Bogota' }],
  PET: [{ people: 'Peru', offset: -300, region: 'America/Lima' }],
  UYT: [{ people: 'Uruguay', offset: -180, region: 'America/Montevideo' }],
  IST: [
    { people: 'India', offset: 330, region: 'Asia/Kolkata', alsoIn: ['Asia/Calcutta'] },
    { people: 'Ireland', offset: 60, region: 'Europe/Dublin' },
    { people: 'Israel', offset: 120, region: 'Asia/Jerusalem', alsoIn: ['Asia/Tel_Aviv'] },
  ],
  CST: [
    { people: 'US Central', offset: -360, region: 'America/Chicago', alsoIn: usCentral() },
    {
      people: 'China',
      offset: 480,
      region: 'Asia/Shanghai',
      alsoIn: ['Asia/Taipei', 'Asia/Macau', 'Asia/Chongqing', 'PRC'],
    },
    { people: 'Cuba', offset: -300, region: 'America/Havana' },
  ],
  BST: [
    {
      people: 'Britain',
      offset: 60,
      region: 'Europe/London',
      alsoIn: ['Europe/Belfast', 'Europe/Jersey', 'Europe/Guernsey', 'Europe/Isle_of_Man'],
    },
    { people: 'Bangladesh', offset: 360, region: 'Asia/Dhaka' },
    { people: 'Bougainville', offset: 660, region: 'Pacific/Bougainville' },
  ],
  AST: [
    {
      people: 'Atlantic',
      offset: -240,
      region: 'America/Halifax',
      alsoIn: [...atlantic(), 'America/Puerto_Rico', 'America/Barbados', 'America/Martinique'],
    },
    {
      people: 'Arabia',
      offset: 180,
      region: 'Asia/Riyadh',
      alsoIn: ['Asia/Kuwait', 'Asia/Baghdad', 'Asia/Qatar', 'Asia/Bahrain', 'Asia/Aden'],
    },
  ],
  GST: [
    { people: 'the Gulf', offset: 240, region: 'Asia/Dubai', alsoIn: ['Asia/Muscat'] },
    { people: 'South Georgia', offset: -120, region: 'Atlantic/South_Georgia' },
  ],
  AMT: [
    {
      people: 'the Amazon',
      offset: -240,
      region: 'America/Manaus',
      alsoIn: ['America/Cuiaba', 'America/Campo_Grande', 'America/Porto_Velho', 'America/Boa_Vista'],
    },
    { people: 'Armenia', offset: 240, region: 'Asia/Yerevan' },
  ],
  SST: [
    { people: 'Samoa', offset: -660, region: 'Pacific/Pago_Pago', alsoIn: ['Pacific/Midway', 'US/Samoa'] },
    { people: 'Singapore', offset: 480, region: 'Asia/Singapore' },
  ],
  ECT: [
    { people: 'Ecuador', offset: -300, region: 'America/Guayaquil' },
    { people: 'the Eastern Caribbean', offset: -240, region: 'America/Port_of_Spain' },
  ],
  WST: [
    { people: 'West Samoa', offset: 780, region: 'Pacific/Apia' },
    { people: 'Western Australia', offset: 480, region: 'Australia/Perth' },
    { people: 'Western Sahara', offset: 60, region: 'Africa/El_Aaiun' },
  ],
  CLT: [
    { people: 'Chile', offset: -240, region: 'America/Santiago' },
    { people: 'Magallanes', offset: -180, region: 'America/Punta_Arenas' },
  ],
}

/** What the abbreviation can mean; one that a config settled means that alone; none when it is no abbreviation of ours. */
export function meaningsOf(abbreviation: string, settled: SettledAbbreviations = {}): readonly Meaning[] {
  const meanings = Object.hasOwn(table, abbreviation) ? (table[abbreviation] ?? []) : []
  const region = Object.hasOwn(settled, abbreviation) ? settled[abbreviation] : undefined
  if (region === undefined) return meanings
  return [meanings.find((meaning) => isUsedIn(meaning, region)) ?? { people: region, region }]
}

export function isUsedIn({ region, alsoIn = [] }: Meaning, zone: Zone): boolean {
  return region === zone || alsoIn.includes(zone)
}

/** The name that our table has for the clocks of a zone at an offset, if any. */
export function abbreviationOf(zone: Zone, offset: number): string | undefined {
  return Object.entries(table).find(([, meanings]) =>
    meanings.some((meaning) => meaning.offset === offset && isUsedIn(meaning, zone)),
  )?.[0]
}

export const knownAbbreviations: readonly string[] = Object.keys(table)

function pair(
  standard: string,
  daylight: string,
  people: string,
  offset: number,
  region: Zone,
  alsoIn: readonly Zone[],
  allYear = false,
): Record<string, readonly Meaning[]> {
  return {
    [standard]: [{ people, offset, region, alsoIn, ...(allYear && { allYear: true }) }],
    [daylight]: [{ people, offset: offset + 60, region, alsoIn }],
  }
}

function usCentral(): readonly Zone[] {
  return [
    'America/Winnipeg',
    'America/Menominee',
    'America/Matamoros',
    'America/Mexico_City',
    'America/Monterrey',
    'America/Regina',
    'America/Costa_Rica',
    'America/Guatemala',
    'America/El_Salvador',
    'America/Tegucigalpa',
    'America/Managua',
    'America/Belize',
    'US/Central',
    'Canada/Central',
  ]
}

function atlantic(): readonly Zone[] {
  return [
    'America/Moncton',
    'America/Glace_Bay',
    'America/Goose_Bay',
    'America/Thule',
    'Atlantic/Bermuda',
    'Canada/Atlantic',
  ]
}
