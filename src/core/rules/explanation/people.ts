/** Who does work on a system, as the source of a pattern. */
export const WORKERS =
  '(?:engineers?|developers?|devs?|operators?|admins?|administrators?|sysadmins?|technicians?|employees?|contractors?|interns?|colleagues?|team ?mates?|team members?|staff members?|programmers?|DBAs?|SREs?|someone|somebody|nobody|no one)'

/** A slip or an omission. */
export const LAPSE =
  "(?:(?:had |has )?(?:forgot(?:ten)?|neglected|failed to|did not (?:check|notice|test|verify|follow|read|remember)|didn't (?:check|notice|test|verify|follow|read|remember)|misspell?ed|misspelt|mistyped|overlooked|misread)|(?:had |has )?(?:accidentally|mistakenly|inadvertently|carelessly|erroneously|by mistake|wrongly)\\s+\\w+|made (?:a|an)(?: \\w+)? (?:mistake|error|typo)|was (?:careless|tired|not careful|inattentive|distracted))"
