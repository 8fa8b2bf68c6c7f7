/** How somebody wants to be mailed what concerns them. */
export const mailChoices = ['at_once', 'daily', 'off'] as const;
export type MailChoice = (typeof mailChoices)[number];
