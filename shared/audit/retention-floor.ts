/** No trail is kept for less (days). The default is three years, for personal data across departments. */
export const leastRetentionDays = 180;
