import { isCensoredKey } from './censored-key';

describe('a censored key', () => {
  it.each([
    'authorization',
    'Authorization',
    'proxy-authorization',
    'cookie',
    'Set-Cookie',
    'password',
    'DB_PASSWORD',
    'passwd',
    'token',
    'accessToken',
    'refresh_token',
    'secret',
    'DEPARTMENT_SECRETS',
    'clientSecret',
    'apiKey',
    'privateKey',
    'personName',
    'person_name',
    'fullName',
    'elderName',
    'contactName',
    'legalRepresentativeName',
    'residentId',
    'idNumber',
    'phone',
    'mobilePhone',
    'phone1',
    '姓名',
    '老人姓名',
    '身份证号',
    '联系电话',
  ])('is %s', (key) => {
    expect(isCensoredKey(key, '')).toBe(true);
  });

  it.each([
    'name',
    'operationName',
    'department',
    'compoundName',
    'fieldName',
    'username_field_count',
    'tokens',
    'tokenCount',
    'address',
    'port',
    'requestId',
    'uscc',
    'caseNo',
    '小区名称',
    '',
  ])('is not %j', (key) => {
    expect(isCensoredKey(key, '')).toBe(false);
  });

  it.each(['elder', 'elders', 'person', 'emergencyContact', 'suspects'])('is the name below %s', (parent) => {
    expect(isCensoredKey('name', parent)).toBe(true);
    expect(isCensoredKey('code', parent)).toBe(false);
  });

  it.each(['', 'compound', 'enterprise', 'division'])('is not the name below %j', (parent) => {
    expect(isCensoredKey('name', parent)).toBe(false);
  });
});
