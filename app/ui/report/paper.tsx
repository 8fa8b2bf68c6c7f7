import { Link } from '@remix-run/react';
import type { ReportPart } from '#app/domain/report/report.ts';
import { CourseChart } from './course-chart.tsx';
import type { Paper } from './paper.ts';

interface Props {
  paper: Paper;
  /** Where a number leads. */
  rowsAt: (part: ReportPart) => string;
}

/** The one page that whoever decides gets on paper. All of it in one language, which need not be the reader's. */
export function MondayPaper({ paper, rowsAt }: Props) {
  const { locale, agency, title, asOf, period, nothing, foot } = paper;
  return (
    <article className="monday" lang={locale}>
      <header>
        <p className="monday-agency">{agency}</p>
        <h1>{title}</h1>
        <p className="small soft">
          {asOf} · {period}
        </p>
      </header>
      {nothing ? (
        <p className="monday-nothing">{nothing}</p>
      ) : (
        <>
          <Numbers paper={paper} rowsAt={rowsAt} />
          {paper.decisions.rows.length > 0 && <Decisions {...paper} />}
          <Picture {...paper} />
          <div className="monday-lists">
            {paper.lists.map((list) => (
              <List key={list.part} list={list} to={rowsAt(list.part)} />
            ))}
          </div>
        </>
      )}
      <footer className="small soft">{foot}</footer>
    </article>
  );
}

function Numbers({ paper: { numbers }, rowsAt }: Props) {
  return (
    <ul className="monday-numbers">
      {numbers.map(({ part, label, count }) => (
        <li key={part} data-part={part}>
          <Link to={rowsAt(part)}>
            <strong>{count}</strong> <span>{label}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Decisions({ decisions: { title, heads, rows } }: Paper) {
  return (
    <section aria-labelledby="decisions">
      <h2 id="decisions">{title}</h2>
      <table className="monday-decisions">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, href, said, about, who, by, ifNot }, at) => (
            <tr key={`${id}-${at.toString()}`}>
              <th scope="row">
                <span className="clamp">{href ? <Link to={href}>{said}</Link> : said}</span>
                <span className="small soft clamp one">{about}</span>
              </th>
              <td data-head={heads[1]}>
                <span className="clamp">{who}</span>
              </td>
              <td data-head={heads[2]} className="day">
                {by}
              </td>
              <td data-head={heads[3]}>
                <span className="clamp">{ifNot}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Picture({ picture }: Paper) {
  const { title, heads, rows } = picture;
  return (
    <section className="monday-picture" aria-labelledby="course">
      <figure>
        <h2 id="course">{title}</h2>
        <CourseChart picture={picture} />
        <figcaption className="small soft">
          <span className="raised">■</span> {heads[1]} <span className="freed">■</span> {heads[2]} <span className="open">―</span>{' '}
          {heads[3]}
        </figcaption>
      </figure>
      <table>
        <caption className="hidden-label">{title}</caption>
        <thead>
          <tr>
            {heads.map((head, at) => (
              <th key={head} scope="col" className={at > 0 ? 'num' : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ week, raised, freed, open }) => (
            <tr key={week}>
              <th scope="row">{week}</th>
              <td className="num">{raised}</td>
              <td className="num">{freed}</td>
              <td className="num">{open}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function List({ list: { part, title, rows, more }, to }: { list: Paper['lists'][number]; to: string }) {
  return (
    <section aria-labelledby={`part-${part}`}>
      <h2 id={`part-${part}`}>{title}</h2>
      <ul>
        {rows.map(({ id, href, what, facts }) => (
          <li key={id}>
            <span className="clamp one">{href ? <Link to={href}>{what}</Link> : what}</span>
            <span className="small soft clamp one">{facts}</span>
          </li>
        ))}
      </ul>
      {more && (
        <Link className="small" to={to}>
          {more}
        </Link>
      )}
    </section>
  );
}
