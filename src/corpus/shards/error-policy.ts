/** What happens to records that can't be cleaned. */
export const ERROR_POLICIES = ['keep', 'exclude', 'fail'] as const;
export type ErrorPolicy = (typeof ERROR_POLICIES)[number];
