import Button from 'antd/es/button';
import { type FormEvent, useState } from 'react';
import type { CommandInput } from '../../../contract/client.ts';
import { type CodedPaper, codedPapers } from '../../../core/paper/pageMark.ts';
import { Chooser } from '../../office/Chooser.tsx';
import { Field } from '../../office/Field.tsx';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { ApplicationFinder } from './ApplicationFinder.tsx';
import { PairFinder } from './PairFinder.tsx';
import { paperWords } from './paperWords.ts';
import type { ScanPage } from './scanPages.ts';

interface Props {
  readonly campaign: string;
  readonly page: ScanPage;
  readonly onDone: (words: string) => void;
}

const ownerKeys = {
  form: 'application',
  details: 'application',
  summary: 'body',
  agreement: 'pair',
} as const;
const application = '请查找并选中一份申报。';
const nobody: { readonly [P in CodedPaper]: string } = {
  ...{ form: application, details: application },
  summary: '请选择推荐单位。',
  agreement: '请查找并选中一对师徒。',
};

/** 手工归入: a person reads the foot of the page and says whose it is and which page. */
export function PlaceForm({ campaign, page, onDone }: Props) {
  const { run, busy, failure } = useCommand('placeScanPage');
  const organisation = useContractQuery('organisation', {}, { staleTime: 300_000 });
  const bodies = organisation.data?.bodies ?? [];
  const [paper, setPaper] = useState<CodedPaper>(page.paper ?? 'form');
  const [application, setApplication] = useState(page.application ?? '');
  const [body, setBody] = useState('');
  const [pair, setPair] = useState(page.agreement?.pair ?? '');
  const [number, setNumber] = useState(page.page === null ? '' : String(page.page));
  const [asked, setAsked] = useState(false);
  const owners = {
    ...{ form: application, details: application, agreement: pair },
    summary: body || (bodies.length === 1 ? (bodies[0]?.id ?? '') : ''),
  };
  const whose = owners[paper];
  const wrong = {
    whose: whose === '' ? nobody[paper] : undefined,
    number: /^[1-9]\d{0,2}$/.test(number) ? undefined : '请填写页码，例如 2。',
  };
  async function act(event: FormEvent): Promise<void> {
    event.preventDefault();
    setAsked(true);
    if (busy || wrong.whose || wrong.number) return;
    const input: CommandInput<'placeScanPage'> = {
      ...{ scanPage: page.id, paper, page: Number(number) },
      [ownerKeys[paper]]: whose,
    };
    if (await run(input)) onDone(`已归入${paperWords[paper]}第 ${number} 页`);
  }
  return (
    <form className="card of-stack" onSubmit={(event) => void act(event)} noValidate aria-label="手工归入">
      <h3 className="of-flush">手工归入</h3>
      <p className="of-flush soft">照图上页脚的文件号和页码填写。</p>
      <Chooser
        label="哪种材料"
        empty=""
        value={paper}
        onChange={(next) => setPaper(codedPapers.find((one) => one === next) ?? 'form')}
        choices={codedPapers.map((id) => ({ id, label: paperWords[id] }))}
      />
      {paper === 'summary' ? (
        <Chooser
          label="推荐单位"
          value={whose}
          error={asked ? wrong.whose : undefined}
          onChange={setBody}
          choices={bodies.map(({ id, name }) => ({ id, label: name }))}
        />
      ) : paper === 'agreement' ? (
        <PairFinder
          start={page.agreement ? (page.fileNumber ?? '') : ''}
          value={pair}
          error={asked ? wrong.whose : undefined}
          onChange={setPair}
        />
      ) : (
        <ApplicationFinder
          campaign={campaign}
          start={page.fileNumber ?? ''}
          value={application}
          error={asked ? wrong.whose : undefined}
          onChange={setApplication}
        />
      )}
      <Field label="第几页" error={asked ? wrong.number : undefined}>
        {(control) => (
          <input
            {...control}
            className="of-input of-narrow"
            inputMode="numeric"
            maxLength={3}
            value={number}
            onChange={(event) => setNumber(event.target.value.trim())}
          />
        )}
      </Field>
      <RefusalNote failure={failure} focus />
      <div>
        <Button type="primary" htmlType="submit" loading={busy}>
          归入
        </Button>
      </div>
    </form>
  );
}
