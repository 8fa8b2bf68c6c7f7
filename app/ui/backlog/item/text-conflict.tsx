import { Link } from '@remix-run/react';
import { itemPath } from '#app/paths.ts';
import { Button } from '#app/ui/kit/button.tsx';
import { Field, TextArea } from '#app/ui/kit/field.tsx';
import { Notice } from '#app/ui/kit/notice.tsx';
import { Page, PageHead } from '#app/ui/kit/page-head.tsx';
import { Panel } from '#app/ui/kit/panel.tsx';
import { CommandForm } from '#app/ui/shell/command-form.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';

interface Text {
  title: string;
  description: string;
}

interface Conflict {
  mine: Text;
  theirs: Text & { textVersion: number };
}

/** Both texts of a conflict, where that is what an answer tells. */
export function conflictOf(detail: Readonly<Record<string, unknown>>): Conflict | undefined {
  return 'mine' in detail && 'theirs' in detail ? (detail as unknown as Conflict) : undefined;
}

/** Two people edited one text: both stand here whole, and the second writer chooses, or puts the two together. */
export function TextConflict({ item, mine, theirs }: { item: string } & Conflict) {
  const t = useTexts();
  const { textVersion } = theirs;
  const both = [...new Set([theirs.description, mine.description])].filter(Boolean).join('\n\n');
  return (
    <Page>
      <PageHead title={t('item:conflict.title', { key: item })} />
      <Notice tone="warn" role="alert">
        <p>{t('item:conflict.lead')}</p>
      </Notice>
      <div className="conflict">
        <Panel title={t('item:conflict.theirs')}>
          <Written text={theirs} />
          <Link className="btn" to={itemPath(item)}>
            {t('item:conflict.useTheirs')}
          </Link>
        </Panel>
        <Panel title={t('item:conflict.mine')}>
          <Written text={mine} />
          <CommandForm>
            <input type="hidden" name="title" value={mine.title} />
            <input type="hidden" name="description" value={mine.description} />
            <input type="hidden" name="textVersion" value={textVersion} />
            <Button>{t('item:conflict.useMine')}</Button>
          </CommandForm>
        </Panel>
      </div>
      <Panel title={t('item:conflict.merged')}>
        <CommandForm className="stack">
          <input type="hidden" name="textVersion" value={textVersion} />
          <Field name="title" label={t('item:field.title')} defaultValue={mine.title} maxLength={300} required />
          <TextArea
            name="description"
            label={t('item:field.description')}
            hint={t('item:conflict.mergedHint')}
            defaultValue={both}
            rows={12}
          />
          <div>
            <Button tone="main">{t('item:conflict.useMerged')}</Button>
          </div>
        </CommandForm>
      </Panel>
    </Page>
  );
}

function Written({ text }: { text: Text }) {
  return (
    <>
      <h3>{text.title}</h3>
      <p className="written">{text.description}</p>
    </>
  );
}
