import { outsideAnswers, type RequestAct, type RequestPage } from '#app/domain/request/request.ts';
import type { TextKey } from '#app/locales/keys.ts';
import { Field, Select, TextArea } from '../kit/field.tsx';
import { useTexts } from '../shell/texts.tsx';
import type { Again } from '../strategy/act-panel.tsx';
import { useNameOf } from './words.ts';

interface Props {
  act: RequestAct;
  again: Again;
  page: RequestPage;
}

/** The words that an act asks for: the field's name, its label, whether it may be left empty. */
const words: Partial<Record<RequestAct, readonly [name: string, label: TextKey, maybe?: true]>> = {
  promise: ['note', 'requests:field.note', true],
  counter: ['reason', 'requests:field.reason'],
  ask: ['question', 'requests:field.question'],
  dispute: ['reason', 'requests:field.reason'],
  decline: ['reason', 'requests:field.reason'],
  pass_on: ['reason', 'requests:field.reason'],
  move: ['reason', 'requests:field.reason'],
  deliver: ['what', 'requests:field.what2'],
  answer: ['answer', 'requests:field.answer'],
  refuse_counter: ['reason', 'requests:field.reason'],
  refuse_date: ['reason', 'requests:field.reason'],
  return: ['reason', 'requests:field.reason'],
  withdraw: ['note', 'requests:field.note', true],
  record: ['text', 'requests:field.recordedText'],
  explain: ['explanation', 'requests:field.explanation'],
};

/** What is said beside an act. */
const hints: Partial<Record<RequestAct, TextKey>> = {
  pass_on: 'requests:can.passOnText',
  move: 'requests:can.moveText',
  deliver: 'requests:can.deliverText',
  withdraw: 'requests:can.withdrawText',
};

/** The fields of an act's form. */
export function ActFields(props: Props) {
  const t = useTexts();
  const { act } = props;
  const hint = hints[act];
  return (
    <>
      {hint && <p>{t(hint)}</p>}
      {act === 'record' && <Answered {...props} />}
      {act === 'pass_on' && <PassOn {...props} />}
      {(act === 'promise' || act === 'counter' || act === 'move' || act === 'record') && <Day {...props} />}
      {act === 'promise' && <Owner {...props} />}
      {act === 'counter' && <Scope {...props} />}
      {act === 'explain' && <About {...props} />}
      <Words {...props} />
      {(act === 'promise' || act === 'link') && <Item {...props} />}
    </>
  );
}

function Words({ act, again: { problem, typed } }: Props) {
  const t = useTexts();
  const asked = words[act];
  if (!asked) return null;
  const [name, label, maybe] = asked;
  return (
    <TextArea
      name={name}
      label={t(label)}
      problem={problem(name)}
      defaultValue={typed[name]}
      maxLength={2_000}
      required={!maybe}
    />
  );
}

function Day({ act, again: { problem, typed }, page: { today, ledger } }: Props) {
  const t = useTexts();
  const promise = act === 'promise';
  return (
    <Field
      name="day"
      type="date"
      min={act === 'record' ? undefined : today}
      label={t(promise ? 'requests:field.dayPromise' : 'requests:field.day')}
      problem={problem('day')}
      defaultValue={typed.day ?? (promise && ledger.neededBy >= today ? ledger.neededBy : undefined)}
      required={promise || act === 'move'}
    />
  );
}

function Owner({ again: { problem, typed }, page: { colleagues } }: Props) {
  const t = useTexts();
  return (
    <Select name="owner" label={t('requests:field.owner')} problem={problem('owner')} defaultValue={typed.owner ?? ''} required>
      <option value="">{t('requests:field.chooseOwner')}</option>
      {colleagues.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
}

function Scope({ again: { problem, typed } }: Props) {
  const t = useTexts();
  return (
    <TextArea
      name="scope"
      label={t('requests:field.scope')}
      hint={t('requests:field.scopeHint')}
      problem={problem('scope')}
      defaultValue={typed.scope}
      maxLength={2_000}
    />
  );
}

function PassOn({ again: { problem, typed }, page: { agencies } }: Props) {
  const t = useTexts();
  const nameOf = useNameOf();
  return (
    <Select name="to" label={t('requests:field.to')} problem={problem('to')} defaultValue={typed.to ?? ''} required>
      <option value="">{t('requests:new.choose')}</option>
      {agencies.map((agency) => (
        <option key={agency.code} value={agency.code}>
          {nameOf(agency)} ({agency.code})
        </option>
      ))}
    </Select>
  );
}

function Answered({ again: { problem, typed } }: Props) {
  const t = useTexts();
  return (
    <Select name="answer" label={t('requests:field.recorded')} problem={problem('answer')} defaultValue={typed.answer}>
      {outsideAnswers.map((answer) => (
        <option key={answer} value={answer}>
          {t(`requests:answered.${answer}`)}
        </option>
      ))}
    </Select>
  );
}

function About({ again: { problem, typed }, page: { ledger } }: Props) {
  const t = useTexts();
  return (
    <Select name="about" label={t('requests:field.about')} problem={problem('about')} defaultValue={typed.about ?? ''}>
      <option value="">{t('requests:field.aboutAll')}</option>
      {ledger.lines.map(({ number, act }) => (
        <option key={number} value={number}>
          {number}. {t(`requests:act.${act}`)}
        </option>
      ))}
    </Select>
  );
}

function Item({ act, again: { problem, typed }, page: { item } }: Props) {
  const t = useTexts();
  const hint = t('requests:field.itemHint');
  return (
    <Field
      name="item"
      label={t('requests:field.item')}
      hint={act === 'link' && item ? `${hint} ${t('requests:field.itemNone')}` : hint}
      problem={problem('item')}
      defaultValue={typed.item ?? item?.key}
      maxLength={24}
    />
  );
}
