import { Link } from '@remix-run/react';
import type { Problem } from '#app/domain/errors.ts';
import { itemPath } from '#app/paths.ts';
import { Button } from '#app/ui/kit/button.tsx';
import { Field, TextArea } from '#app/ui/kit/field.tsx';
import { Page, PageHead } from '#app/ui/kit/page-head.tsx';
import { Panel } from '#app/ui/kit/panel.tsx';
import { CommandForm } from '#app/ui/shell/command-form.tsx';
import { ProblemList, useProblems } from '#app/ui/shell/problems.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';
import { Markdown } from './markdown.tsx';
import { NeedFields } from './need-fields.tsx';
import { conflictOf, TextConflict } from './text-conflict.tsx';

export interface EditTextProps {
  item: string;
  title: string;
  description: string;
  needAs: string;
  needWant: string;
  needSo: string;
  textVersion: number;
  sent:
    | { preview: string; values: Record<string, string> }
    | { problems: readonly Problem[]; detail: Readonly<Record<string, unknown>>; values: Record<string, string> }
    | undefined;
}

/** Title, description and need as typed, with a preview; where somebody else wrote meanwhile, both texts. */
export function EditText({ item, title, description, textVersion, sent, ...need }: EditTextProps) {
  const t = useTexts();
  const refused = sent && 'problems' in sent ? sent : undefined;
  const problem = useProblems(refused?.problems);
  const conflict = refused && conflictOf(refused.detail);
  if (conflict) return <TextConflict item={item} {...conflict} />;
  const typed = sent?.values ?? {};
  return (
    <Page width="narrow">
      <PageHead title={t('item:edit.title', { key: item })} />
      <CommandForm className="panel stack" draft="text">
        <ProblemList problems={refused?.problems} />
        {/* Not of the type hidden: of that one React takes a draft's version back to the page's. */}
        <input hidden readOnly name="textVersion" defaultValue={typed.textVersion ?? textVersion} />
        <Field
          name="title"
          label={t('item:field.title')}
          problem={problem('title')}
          defaultValue={typed.title ?? title}
          maxLength={300}
          required
        />
        <TextArea
          name="description"
          label={t('item:field.description')}
          hint={t('item:field.descriptionHint')}
          problem={problem('description')}
          defaultValue={typed.description ?? description}
          rows={14}
        />
        <NeedFields problem={problem} typed={{ ...need, ...typed }} />
        <div className="row">
          <Button tone="main">{t('item:edit.save')}</Button>
          <Button name="act" value="preview">
            {t('item:edit.preview')}
          </Button>
          <Link to={itemPath(item)}>{t('item:edit.cancel')}</Link>
        </div>
      </CommandForm>
      {sent && 'preview' in sent && (
        <Panel title={t('item:edit.previewTitle')} answer>
          <Markdown html={sent.preview} />
        </Panel>
      )}
    </Page>
  );
}
