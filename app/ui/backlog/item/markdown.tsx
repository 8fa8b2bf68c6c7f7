/** A text in Markdown, made into safe HTML by the server. */
export function Markdown({ html }: { html: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised by app/platform/markdown.server.ts
  return <div className="markdown" dangerouslySetInnerHTML={{ __html: html }} />;
}
