/** What became of the mail with a link: `none` where there is no mail server. */
export type Mailed = 'sent' | 'refused' | 'none';
