import type { HistoryLine, VersionLine } from '#app/domain/proposal/proposal.ts';
import { useFormat, useTexts } from '../shell/texts.tsx';
import type { ProposalProps } from './proposal-props.ts';
import { useSideName } from './words.ts';

/** What happened to a proposal, the first first, with every version as it was. */
export function History({ proposal }: ProposalProps) {
  const t = useTexts();
  const { moment } = useFormat();
  const nameOf = useSideName(proposal);
  const who = ({ by, side }: HistoryLine) => (by ? `${by}, ${nameOf(side)}` : nameOf(side));
  return (
    <section className="panel stack" aria-labelledby="history">
      <h2 id="history">{t('proposals:history.title')}</h2>
      <ol className="course">
        {proposal.history.map((line) => (
          <li key={`${line.what} ${line.at}`} className={line.side}>
            <strong>{t(`proposals:history.${line.what}`, { number: line.version ?? 0 })}</strong>
            <span className="small soft">
              {who(line)} · <time dateTime={line.at}>{moment(line.at)}</time>
            </span>
            {line.said && <p className="said">{line.said}</p>}
            <Version version={proposal.versions.find(({ number }) => number === line.version)} last={proposal.version} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What a version said; the one that stands is in sight above. */
function Version({ version, last }: { version: VersionLine | undefined; last: number }) {
  const t = useTexts();
  if (!version || version.number === last) return null;
  return (
    <details>
      <summary>{t('proposals:history.said', { number: version.number })}</summary>
      <p>
        <strong>{version.title}</strong>
      </p>
      <p className="said">{version.description}</p>
    </details>
  );
}
