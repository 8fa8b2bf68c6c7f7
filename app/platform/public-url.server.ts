/** The address at which people open this installation, for links in mails: there is no request to read it from. */
export function publicUrl(): string {
  return process.env.PUBLIC_URL || `http://localhost:${process.env.PORT || 3000}`;
}
