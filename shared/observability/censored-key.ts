/**
 * Ends of keys, in small letters and Chinese characters, whose values are never written to a log: credentials, then
 * names, numbers and phones of persons.
 */
const CENSORED = [
  'authori[sz]ation|cookies?|passw(?:or)?ds?|passphrase|secrets?|token|jwt|credentials?|apikey|privatekey',
  '(?:person|full|real|family|given|first|last)s?name',
  '(?:elder|resident|owner|contact|applicant|caregiver|visitor|guardian|spouse)s?name',
  '(?:suspect|victim|reporter|representative|director|manager)s?name',
  '(?:resident|identity)(?:id|no|number|card)|idcard|idno|idnumber|phone|phoneno|phonenumber|mobile|telephone',
  '姓名|身份证|身份证号|身份证号码|公民身份号码|电话|电话号码|手机|手机号|手机号码|口令|密码',
];
const CENSORED_KEY = new RegExp(`(?:${CENSORED.join('|')})$`);

/** Keys of persons: a `name` directly below one of them is a person's, elsewhere it may be a compound's. */
const PERSON_KEY =
  /(?:person|elder|resident|owner|contact|applicant|caregiver|visitor|guardian|spouse|suspect|victim|reporter)s?$/;

/**
 * Whether the value of `key`, inside an object that stands under `parentKey` (empty at the top), may not be logged
 * whatever it is. Case, dashes and underscores make no difference: `set-cookie`, `person_name`, `personName`.
 */
export function isCensoredKey(key: string, parentKey: string): boolean {
  const plain = key.toLowerCase().replaceAll(/[^a-z\u4E00-\u9FFF]/g, '');
  return CENSORED_KEY.test(plain) || (plain === 'name' && PERSON_KEY.test(parentKey.toLowerCase()));
}
