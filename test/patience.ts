/** Waiting long enough for a busy machine: most tests are not about time. */
export const patient = {
  DEPARTMENT_TIMEOUT_MS: '30000',
  REQUEST_BUDGET_MS: '60000',
  AUDIT_TIMEOUT_MS: '30000',
};
