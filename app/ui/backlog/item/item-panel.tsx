import { Link } from '@remix-run/react';
import { useRef } from 'react';
import { blockItemPath, editItemPath, itemPath, newPublicationPath } from '#app/paths.ts';
import type { ItemAnswer, ItemView } from '#app/ui/backlog/item-view.ts';
import { ClosedMark, StateMark, TypeMark } from '#app/ui/backlog/marks.tsx';
import { ItemBlockersPanel } from '#app/ui/blocker/item-blockers-panel.tsx';
import { Meanings } from '#app/ui/glossary/meanings.tsx';
import { Button, LinkButton } from '#app/ui/kit/button.tsx';
import { Notice } from '#app/ui/kit/notice.tsx';
import { useKeptPlace } from '#app/ui/kit/use-kept-place.ts';
import { ItemRequests } from '#app/ui/request/item-requests.tsx';
import { useFormat, useTexts } from '#app/ui/shell/texts.tsx';
import { CopyField } from './copy-field.tsx';
import { ActButton, Sent } from './item-act.tsx';
import { ItemFacts } from './item-facts.tsx';
import { ItemHistory } from './item-history.tsx';
import { ItemLowering } from './item-lowering.tsx';
import { ItemMore } from './item-more.tsx';
import { ItemNeed } from './item-need.tsx';
import { ItemParts } from './item-parts.tsx';
import { ItemChecklists, ItemCriteria } from './lists/item-checklists.tsx';
import { Markdown } from './markdown.tsx';
import { ItemComments } from './talk/item-comments.tsx';
import { ItemLinks } from './ties/item-links.tsx';
import { LinkedItems } from './ties/linked-items.tsx';
import { SealedMark } from './ties/sealed-mark.tsx';

interface Props {
  item: ItemView;
  /** The reader's id. */
  me: string;
  /** What the page was answered where there are no scripts. */
  sent?: ItemAnswer;
  /** h1 on a page of its own, h2 over a board. */
  heading: 'h1' | 'h2';
}

/** Everything about an item that its reader may see, and everything that they may do to it; on its own page and over a board. */
export function ItemPanel({ item, me, sent, heading }: Props) {
  const panel = useRef<HTMLElement>(null);
  useKeptPlace(panel);
  return (
    <Sent.Provider value={sent}>
      <article ref={panel} className="item-panel">
        <Head item={item} heading={heading} />
        <div className="item-columns">
          <div className="stack">
            <ItemBlockersPanel item={item} />
            <ItemRequests item={item} />
            <Description item={item} />
            <ItemCriteria item={item} />
            <ItemParts item={item} />
            <ItemChecklists item={item} />
            <LinkedItems item={item} />
            <ItemLinks item={item} />
            <ItemMore item={item} />
            <ItemComments item={item} />
            <ItemHistory item={item} />
          </div>
          <ItemFacts item={item} me={me} />
        </div>
        <Meanings meanings={item.meanings} around={panel} />
      </article>
    </Sent.Provider>
  );
}

function Head({ item, heading: Heading }: Pick<Props, 'item' | 'heading'>) {
  const t = useTexts();
  const above = item.line.map((each) => (
    <span key={each.key}>
      <Link to={itemPath(each.key)}>{each.title}</Link> ›{' '}
    </span>
  ));
  return (
    <header className="item-head">
      <div className="grow">
        {item.sealed.above && (
          <p className="row small">
            <span className="soft">{t('item:sealed.above')}</span>
            <SealedMark sealed={item.sealed.above} />
          </p>
        )}
        <p className="row small">
          {above}
          <span className="key">{item.key}</span>
          <TypeMark type={item.type} />
          <StateMark state={item.state} />
          <ClosedMark classification={item.classification} />
        </p>
        <Heading>{item.title}</Heading>
      </div>
      <div className="row no-print">
        <CopyField label={t('item:page.copy')} done={t('item:page.copied')} value={item.address} />
        <CopyField label={t('item:page.copyBranch')} done={t('item:page.branchCopied')} value={item.branch} />
        {item.blockers.may.raise && <LinkButton to={blockItemPath(item.key)}>{t('blocker:raise.button')}</LinkButton>}
        {item.can.edit && <LinkButton to={editItemPath(item.key)}>{t('item:page.edit')}</LinkButton>}
        {item.can.whole && item.classification === 'public' && item.dueOn && !item.archived && (
          <LinkButton to={newPublicationPath('item', item.key)}>{t('shell:showToCitizens')}</LinkButton>
        )}
        {item.can.whole && (
          <ActButton item={item.key} act={item.archived ? 'restore-item' : 'archive-item'}>
            <Button>{t(item.archived ? 'item:page.restore' : 'item:page.archive')}</Button>
          </ActButton>
        )}
      </div>
      {item.archived && (
        <Notice tone="warn" title={t('item:page.archived')}>
          <p>{t('item:page.archivedMeans')}</p>
        </Notice>
      )}
      <ItemLowering item={item} />
    </header>
  );
}

function Description({ item }: Pick<Props, 'item'>) {
  const t = useTexts();
  const { date } = useFormat();
  const created = { date: date(item.createdAt), name: item.createdBy ?? '' };
  return (
    <section className="panel" aria-label={t('item:page.description')}>
      <ItemNeed item={item} />
      {item.html ? (
        <Markdown html={item.html} />
      ) : (
        <p className="soft">
          {t('item:page.noDescription')} {item.can.edit && <Link to={editItemPath(item.key)}>{t('item:page.describe')}</Link>}
        </p>
      )}
      <p className="small soft">{t(item.createdBy ? 'item:page.created' : 'item:page.createdUnknown', created)}</p>
    </section>
  );
}
