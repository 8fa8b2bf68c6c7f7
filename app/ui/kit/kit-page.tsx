import { useState } from 'react';
import { Avatar } from './avatar.tsx';
import { Button, LinkButton } from './button.tsx';
import { Chip } from './chip.tsx';
import { DataTable } from './data-table.tsx';
import { Dialog } from './dialog.tsx';
import { EmptyState } from './empty-state.tsx';
import { Checkbox, Field, Radios, Select, TextArea } from './field.tsx';
import { Menu } from './menu.tsx';
import { Meter } from './meter.tsx';
import { Notice } from './notice.tsx';
import { Page, PageHead } from './page-head.tsx';
import { Pager } from './pager.tsx';
import { Panel } from './panel.tsx';
import { Progress } from './progress.tsx';

const tones = ['plain', 'agency', 'stop', 'warn', 'go', 'sealed'] as const;
const labels = ['grey', 'green', 'yellow', 'orange', 'red', 'purple', 'blue', 'sky', 'lime', 'pink', 'black'];

/** Every part of the kit in every state. Its own words are not in the catalogues: only those who build read it. */
export function KitPage() {
  const [open, setOpen] = useState(false);
  return (
    <Page>
      <PageHead title="Kit" sub="Every part, in every state" actions={<Button tone="main">Main act</Button>} />
      <Panel title="Buttons">
        <div className="row">
          <Button>Plain</Button>
          <Button tone="main">Main</Button>
          <Button tone="stop">Stop</Button>
          <Button tone="quiet">Quiet</Button>
          <Button small>Small</Button>
          <Button disabled>Disabled</Button>
          <LinkButton to="/kit">Link</LinkButton>
          <Button type="button" onClick={() => setOpen(true)}>
            Dialog
          </Button>
        </div>
        {open && (
          <Dialog label="A dialog" onClose={() => setOpen(false)}>
            <Panel title="A dialog">Escape closes it.</Panel>
          </Dialog>
        )}
      </Panel>
      <Panel title="Chips, labels, people, meters">
        <div className="row">
          {tones.map((tone) => (
            <Chip key={tone} tone={tone}>
              {tone}
            </Chip>
          ))}
          {labels.map((tone) => (
            <span key={tone} className={`chip label-${tone}`}>
              {tone}
            </span>
          ))}
          <Avatar name="Dilnoza Karimova" />
          <Avatar name="Ўткир" />
        </div>
        <Meter share={0.4} />
        <Meter share={1.2} full />
        <Progress label="Half done" done={5} all={10} />
        <Progress label="Not known yet" done={0} all={0} />
      </Panel>
      <Panel title="Fields">
        <div className="stack">
          <Field label="Plain" hint="With a hint" name="plain" />
          <Field label="Refused" problem="This is missing. Fill it in." name="refused" />
          <Field label="Disabled" disabled name="disabled" defaultValue="Cannot be changed" />
          <TextArea label="Several lines" name="lines" />
          <Select label="One of several" name="one">
            <option>First</option>
            <option>Second</option>
          </Select>
          <Checkbox label="Yes or no" name="yes" defaultChecked />
          <Radios legend="One of a few" name="few" chosen="b" choices={['a', 'b'].map((value) => ({ value, label: value }))} />
        </div>
      </Panel>
      <Notice title="Plain notice">Something to know.</Notice>
      <Notice tone="go" title="It went well" />
      <Notice tone="warn" title="It will stop" />
      <Notice tone="stop" title="It was refused">
        With the reason and the next step.
      </Notice>
      <div className="row">
        <Menu label="Menu ▾">
          <a href="/kit">Another page</a>
          <button type="button" aria-current="true">
            Chosen
          </button>
        </Menu>
      </div>
      <DataTable
        caption="A table"
        rows={[{ name: 'First', count: 1 }]}
        rowKey={(row) => row.name}
        columns={[
          { head: 'Name', cell: (row) => row.name },
          { head: 'Count', cell: (row) => row.count, numeric: true },
        ]}
      />
      <Pager
        label="Pages"
        place="51–100 of 412"
        previous={{ to: '/kit', label: 'Earlier' }}
        next={{ to: '/kit', label: 'Later' }}
      />
      <EmptyState title="Nothing here yet">
        <p>What it will hold, and what to do next.</p>
      </EmptyState>
    </Page>
  );
}
