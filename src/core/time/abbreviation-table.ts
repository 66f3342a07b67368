import type { Zone } from './zone.ts'

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
  /** Kept in summer too: `always`, or only by neighbours of the zones that change their clocks. */
  readonly allYear?: 'always' | 'elsewhere'
  /** Only those who live there mean this: PST in Manila. */
  readonly localOnly?: true
}

/**
 * Our own table, because the engine takes BST for Dhaka, AST for Alaska and does not know SAST.
 * Source: the IANA database (northamerica, europe, africa, asia, australasia, southamerica) and common use.
 * Several meanings make an abbreviation ambiguous.
 */
export const abbreviationTable: Readonly<Record<string, readonly Meaning[]>> = {
  ...pair('EST', 'EDT', 'US Eastern', -300, 'America/New_York', {
    both: `America/Detroit America/Toronto America/Montreal America/Indiana/Indianapolis America/Indianapolis
      America/Fort_Wayne America/Indiana/Marengo America/Indiana/Petersburg America/Indiana/Vevay
      America/Indiana/Vincennes America/Indiana/Winamac America/Kentucky/Louisville America/Louisville
      America/Kentucky/Monticello America/Iqaluit America/Pangnirtung America/Nipigon America/Thunder_Bay
      America/Nassau America/Port-au-Prince America/Grand_Turk US/Eastern US/Michigan US/East-Indiana Canada/Eastern`,
    standardOnly: `America/Panama America/Jamaica America/Cancun America/Cayman America/Atikokan America/Coral_Harbour`,
  }),
  ...pair('MST', 'MDT', 'US Mountain', -420, 'America/Denver', {
    both: `America/Boise America/Edmonton America/Ciudad_Juarez America/Cambridge_Bay America/Inuvik
      America/Yellowknife America/Shiprock US/Mountain Canada/Mountain`,
    standardOnly: `America/Phoenix America/Hermosillo America/Mazatlan America/Whitehorse America/Dawson
      America/Dawson_Creek America/Fort_Nelson America/Creston US/Arizona Canada/Yukon Mexico/BajaSur`,
    allYear: 'always',
  }),
  ...pair('PST', 'PDT', 'US Pacific', -480, 'America/Los_Angeles', {
    both: `America/Vancouver America/Tijuana America/Ensenada America/Santa_Isabel US/Pacific Canada/Pacific
      Mexico/BajaNorte`,
    localStandard: [{ people: 'the Philippines', offset: 480, region: 'Asia/Manila', localOnly: true }],
  }),
  ...pair('AKST', 'AKDT', 'Alaska', -540, 'America/Anchorage', {
    both: 'America/Juneau America/Sitka America/Nome America/Yakutat America/Metlakatla US/Alaska',
  }),
  ...pair('NST', 'NDT', 'Newfoundland', -210, 'America/St_Johns', { both: 'Canada/Newfoundland' }),
  ...pair('WET', 'WEST', 'Western European', 0, 'Europe/Lisbon', {
    both: 'Atlantic/Canary Atlantic/Madeira Atlantic/Faroe Atlantic/Faeroe',
  }),
  ...pair('CET', 'CEST', 'Central European', 60, 'Europe/Paris', {
    both: `Europe/Berlin Europe/Madrid Europe/Rome Europe/Amsterdam Europe/Brussels Europe/Vienna Europe/Zurich
      Europe/Stockholm Europe/Oslo Europe/Copenhagen Europe/Warsaw Europe/Prague Europe/Budapest Europe/Belgrade
      Europe/Zagreb Europe/Ljubljana Europe/Bratislava Europe/Luxembourg Europe/Monaco Europe/Malta Europe/Andorra
      Europe/Vaduz Europe/San_Marino Europe/Vatican Europe/Tirane Europe/Skopje Europe/Sarajevo Europe/Podgorica
      Europe/Gibraltar Europe/Busingen Arctic/Longyearbyen Atlantic/Jan_Mayen Africa/Ceuta`,
    standardOnly: 'Africa/Tunis Africa/Algiers',
  }),
  ...pair('EET', 'EEST', 'Eastern European', 120, 'Europe/Athens', {
    both: `Europe/Helsinki Europe/Kyiv Europe/Kiev Europe/Uzhgorod Europe/Zaporozhye Europe/Bucharest Europe/Sofia
      Europe/Riga Europe/Tallinn Europe/Vilnius Europe/Chisinau Europe/Tiraspol Europe/Mariehamn Europe/Nicosia
      Asia/Nicosia Asia/Famagusta Asia/Beirut Asia/Gaza Asia/Hebron Africa/Cairo`,
    standardOnly: 'Europe/Kaliningrad Africa/Tripoli',
  }),
  ...pair('NZST', 'NZDT', 'New Zealand', 720, 'Pacific/Auckland', { both: 'Antarctica/McMurdo Antarctica/South_Pole' }),
  ...pair('AEST', 'AEDT', 'Australian Eastern', 600, 'Australia/Sydney', {
    both: `Australia/Melbourne Australia/Hobart Australia/Canberra Australia/ACT Australia/NSW Australia/Victoria
      Australia/Tasmania Australia/Currie Antarctica/Macquarie`,
    standardOnly: 'Australia/Brisbane Australia/Lindeman Australia/Queensland',
    allYear: 'elsewhere',
  }),
  ...pair('ACST', 'ACDT', 'Australian Central', 570, 'Australia/Adelaide', {
    both: 'Australia/Broken_Hill Australia/South Australia/Yancowinna',
    standardOnly: 'Australia/Darwin Australia/North',
    allYear: 'elsewhere',
  }),
  AWST: [meaning('Australian Western', 480, 'Australia/Perth', 'Australia/West')],
  ET: [{ people: 'US Eastern', region: 'America/New_York' }],
  CT: [{ people: 'US Central', region: 'America/Chicago' }],
  MT: [{ people: 'US Mountain', region: 'America/Denver' }],
  PT: [{ people: 'US Pacific', region: 'America/Los_Angeles' }],
  CST: [
    meaning('US Central', -360, 'America/Chicago', `${usCentral()} ${centralWithoutSummer()}`),
    meaning(
      'China',
      480,
      'Asia/Shanghai',
      'Asia/Taipei Asia/Macau Asia/Macao Asia/Chongqing Asia/Chungking Asia/Harbin',
    ),
    meaning('Cuba', -300, 'America/Havana'),
  ],
  CDT: [
    meaning('US Central', -300, 'America/Chicago', usCentral()),
    { people: 'Cuba', offset: -240, region: 'America/Havana', localOnly: true },
  ],
  AST: [
    meaning('Atlantic', -240, 'America/Halifax', `${atlantic()} ${caribbean()}`),
    meaning('Arabia', 180, 'Asia/Riyadh', 'Asia/Kuwait Asia/Baghdad Asia/Qatar Asia/Bahrain Asia/Aden'),
  ],
  ADT: [meaning('Atlantic', -180, 'America/Halifax', atlantic())],
  HST: [
    meaning('Hawaii', -600, 'Pacific/Honolulu', 'US/Hawaii Pacific/Johnston America/Adak America/Atka US/Aleutian'),
  ],
  HDT: [meaning('Aleutian', -540, 'America/Adak', 'America/Atka US/Aleutian')],
  GMT: [
    {
      ...meaning(
        'Greenwich',
        0,
        'UTC',
        'Europe/London Europe/Belfast Europe/Jersey Europe/Guernsey Europe/Isle_of_Man Europe/Dublin',
      ),
      allYear: 'always',
    },
  ],
  SAST: [meaning('South Africa', 120, 'Africa/Johannesburg', 'Africa/Maseru Africa/Mbabane')],
  WAT: [
    meaning(
      'West Africa',
      60,
      'Africa/Lagos',
      `Africa/Kinshasa Africa/Douala Africa/Luanda Africa/Ndjamena Africa/Niamey Africa/Libreville Africa/Malabo
      Africa/Bangui Africa/Brazzaville Africa/Porto-Novo`,
    ),
  ],
  CAT: [
    meaning(
      'Central Africa',
      120,
      'Africa/Maputo',
      `Africa/Harare Africa/Lusaka Africa/Kigali Africa/Lubumbashi Africa/Gaborone Africa/Blantyre Africa/Bujumbura
      Africa/Khartoum Africa/Juba Africa/Windhoek`,
    ),
  ],
  EAT: [
    meaning(
      'East Africa',
      180,
      'Africa/Nairobi',
      `Africa/Addis_Ababa Africa/Dar_es_Salaam Africa/Kampala Africa/Mogadishu Africa/Djibouti Africa/Asmara
      Africa/Asmera Indian/Antananarivo Indian/Comoro Indian/Mayotte`,
    ),
  ],
  MSK: [meaning('Moscow', 180, 'Europe/Moscow', 'Europe/Minsk Europe/Simferopol Europe/Kirov Europe/Volgograd')],
  TRT: [meaning('Turkey', 180, 'Europe/Istanbul')],
  IDT: [meaning('Israel', 180, 'Asia/Jerusalem', 'Asia/Tel_Aviv')],
  PKT: [meaning('Pakistan', 300, 'Asia/Karachi')],
  NPT: [meaning('Nepal', 345, 'Asia/Kathmandu', 'Asia/Katmandu')],
  ICT: [meaning('Indochina', 420, 'Asia/Bangkok', 'Asia/Ho_Chi_Minh Asia/Saigon Asia/Phnom_Penh Asia/Vientiane')],
  WIB: [meaning('Western Indonesia', 420, 'Asia/Jakarta', 'Asia/Pontianak')],
  WITA: [meaning('Central Indonesia', 480, 'Asia/Makassar', 'Asia/Ujung_Pandang')],
  WIT: [meaning('Eastern Indonesia', 540, 'Asia/Jayapura')],
  SGT: [meaning('Singapore', 480, 'Asia/Singapore')],
  MYT: [meaning('Malaysia', 480, 'Asia/Kuala_Lumpur')],
  HKT: [meaning('Hong Kong', 480, 'Asia/Hong_Kong')],
  PHT: [meaning('Philippines', 480, 'Asia/Manila')],
  JST: [meaning('Japan', 540, 'Asia/Tokyo')],
  KST: [meaning('Korea', 540, 'Asia/Seoul', 'Asia/Pyongyang')],
  BRT: [
    meaning(
      'Brasília',
      -180,
      'America/Sao_Paulo',
      `America/Fortaleza America/Recife America/Bahia America/Belem America/Maceio America/Araguaina
      America/Santarem`,
    ),
  ],
  ART: [
    meaning(
      'Argentina',
      -180,
      'America/Argentina/Buenos_Aires',
      'America/Buenos_Aires America/Argentina/Cordoba America/Cordoba',
    ),
  ],
  CLST: [meaning('Chile', -180, 'America/Santiago')],
  COT: [meaning('Colombia', -300, 'America/Bogota')],
  PET: [meaning('Peru', -300, 'America/Lima')],
  UYT: [meaning('Uruguay', -180, 'America/Montevideo')],
  IST: [
    meaning('India', 330, 'Asia/Kolkata', 'Asia/Calcutta'),
    meaning('Ireland', 60, 'Europe/Dublin'),
    meaning('Israel', 120, 'Asia/Jerusalem', 'Asia/Tel_Aviv'),
  ],
  BST: [
    meaning('Britain', 60, 'Europe/London', 'Europe/Belfast Europe/Jersey Europe/Guernsey Europe/Isle_of_Man'),
    meaning('Bangladesh', 360, 'Asia/Dhaka'),
    meaning('Bougainville', 660, 'Pacific/Bougainville'),
  ],
  GST: [
    meaning('the Gulf', 240, 'Asia/Dubai', 'Asia/Muscat'),
    meaning('South Georgia', -120, 'Atlantic/South_Georgia'),
  ],
  AMT: [
    meaning(
      'the Amazon',
      -240,
      'America/Manaus',
      'America/Cuiaba America/Campo_Grande America/Porto_Velho America/Boa_Vista',
    ),
    meaning('Armenia', 240, 'Asia/Yerevan'),
  ],
  SST: [
    meaning('Samoa', -660, 'Pacific/Pago_Pago', 'Pacific/Midway Pacific/Samoa US/Samoa'),
    meaning('Singapore', 480, 'Asia/Singapore'),
  ],
  ECT: [meaning('Ecuador', -300, 'America/Guayaquil'), meaning('the Eastern Caribbean', -240, 'America/Port_of_Spain')],
  WST: [
    meaning('West Samoa', 780, 'Pacific/Apia'),
    meaning('Western Australia', 480, 'Australia/Perth'),
    meaning('Western Sahara', 60, 'Africa/El_Aaiun'),
  ],
  CLT: [meaning('Chile', -240, 'America/Santiago'), meaning('Magallanes', -180, 'America/Punta_Arenas')],
}

function meaning(people: string, offset: number, region: Zone, alsoIn = ''): Meaning {
  return { people, offset, region, alsoIn: namesIn(alsoIn) }
}

interface PairOptions {
  /** Zones that change between the two. */
  readonly both: string
  /** Zones that keep the first all year. */
  readonly standardOnly?: string
  readonly allYear?: 'always' | 'elsewhere'
  readonly localStandard?: readonly Meaning[]
}

function pair(
  standard: string,
  daylight: string,
  people: string,
  offset: number,
  region: Zone,
  { both, standardOnly = '', allYear, localStandard = [] }: PairOptions,
): Record<string, readonly Meaning[]> {
  return {
    [standard]: [
      { ...meaning(people, offset, region, `${both} ${standardOnly}`), ...(allYear && { allYear }) },
      ...localStandard,
    ],
    [daylight]: [meaning(people, offset + 60, region, both)],
  }
}

function namesIn(text: string): readonly Zone[] {
  return text.split(/\s+/).filter((name) => name !== '')
}

function usCentral(): string {
  return `America/Winnipeg America/Menominee America/Matamoros America/Ojinaga America/Indiana/Knox America/Knox_IN
    America/Indiana/Tell_City America/North_Dakota/Beulah America/North_Dakota/Center
    America/North_Dakota/New_Salem America/Rainy_River America/Rankin_Inlet America/Resolute US/Central
    US/Indiana-Starke Canada/Central`
}

function centralWithoutSummer(): string {
  return `America/Mexico_City America/Monterrey America/Merida America/Chihuahua America/Bahia_Banderas
    America/Regina America/Swift_Current America/Costa_Rica America/Guatemala America/El_Salvador
    America/Tegucigalpa America/Managua America/Belize Canada/Saskatchewan Mexico/General`
}

function atlantic(): string {
  return `America/Moncton America/Glace_Bay America/Goose_Bay America/Thule Atlantic/Bermuda Canada/Atlantic`
}

function caribbean(): string {
  return `America/Puerto_Rico America/Barbados America/Martinique America/Anguilla America/Antigua America/Aruba
    America/Blanc-Sablon America/Curacao America/Dominica America/Grenada America/Guadeloupe America/Kralendijk
    America/Lower_Princes America/Marigot America/Montserrat America/Port_of_Spain America/Santo_Domingo
    America/St_Barthelemy America/St_Kitts America/St_Lucia America/St_Thomas America/St_Vincent America/Tortola
    America/Virgin`
}
