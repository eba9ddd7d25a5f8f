import Button from 'antd/es/button';
import { type FormEvent, useState } from 'react';
import type { QueryOutput } from '../../../contract/client.ts';
import { deliveryStateWords, hookKindWords, sendFaultWords } from '../../../contract/messageWords.zh.ts';
import { type HookKind, hookKinds } from '../../../core/outbox/webhook.ts';
import { Chooser } from '../../office/Chooser.tsx';
import { type Column, DataTable } from '../../office/DataTable.tsx';
import { Field } from '../../office/Field.tsx';
import { Loaded } from '../../office/Loaded.tsx';
import { cityMoment } from '../../parts/cityTime.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { useWords } from '../../session/useWords.ts';
import { OutboxFrame } from './OutboxFrame.tsx';

type Hook = QueryOutput<'webhookList'>['hooks'][number];

/** 网络机器人: where a group of the city or of a body is told. The address is a key and is not shown again. */
export default function HooksPage() {
  const query = useContractQuery('webhookList', {}, { refetchInterval: 5_000 });
  return (
    <OutboxFrame title="网络机器人">
      <div className="of-stack">
        <p>
          群机器人收到的只有标题、正文和登录后查看的地址。市里的机器人收各单位的报送，单位的机器人收本单位的通知和提醒。
        </p>
        <Loaded query={query}>{({ hooks }) => <Hooks hooks={hooks} />}</Loaded>
        <NewHook />
      </div>
    </OutboxFrame>
  );
}

function Hooks({ hooks }: { readonly hooks: readonly Hook[] }) {
  const { organiser } = useWords();
  const test = useCommand('testWebhook');
  const remove = useCommand('removeWebhook');
  const columns: readonly Column<Hook>[] = [
    { key: 'title', title: '名称', head: true, cell: ({ title }) => title },
    { key: 'body', title: '所属', cell: ({ bodyName }) => bodyName ?? organiser },
    {
      key: 'kind',
      title: '种类',
      cell: ({ kind, host, signed }) => (
        <>
          {hookKindWords[kind]}
          <br />
          <span className="soft">
            {host}
            {signed ? '，已加签' : ''}
          </span>
        </>
      ),
    },
    { key: 'last', title: '最近一次', cell: LastOf },
    {
      key: 'acts',
      title: '办理',
      cell: ({ webhook, title }) => (
        <span className="of-line">
          <Button loading={test.busy} onClick={() => void test.run({ webhook })}>
            试发<span className="unseen">：{title}</span>
          </Button>
          <Button danger loading={remove.busy} onClick={() => void remove.run({ webhook })}>
            移除<span className="unseen">：{title}</span>
          </Button>
        </span>
      ),
    },
  ];
  return (
    <>
      <RefusalNote failure={test.failure ?? remove.failure} />
      <DataTable
        caption="网络机器人"
        columns={columns}
        rows={hooks}
        rowKey={({ webhook }) => webhook}
        empty={<p>还没有登记机器人。在企业微信或钉钉的群设置里添加机器人，把它的地址填在下面。</p>}
      />
    </>
  );
}

function LastOf({ last }: Hook) {
  if (last === null) return <>还没有发过</>;
  return (
    <>
      {deliveryStateWords[last.state]}（{cityMoment(last.at)}）
      {last.fault ? <p className="of-flush of-wrap">{sendFaultWords[last.fault]}</p> : null}
      {last.answer ? <p className="of-flush soft">对方回应：{last.answer}</p> : null}
    </>
  );
}

const blank = { title: '', kind: 'wecom' as HookKind, body: '', url: '', secret: '' };
const boxes = [
  { name: 'title', label: '名称', hint: '例如：县区工会工作群', type: 'text' },
  { name: 'url', label: '机器人地址', hint: '从群机器人的设置里完整复制，以 https:// 开头', type: 'url' },
  {
    name: 'secret',
    label: '加签密钥',
    hint: '钉钉的加签密钥，或与对方系统约定的密钥；没有的不填',
    type: 'text',
  },
] as const;

function NewHook() {
  const { organiser } = useWords();
  const { run, busy, failure } = useCommand('keepWebhook');
  const { data } = useContractQuery('organisation', {}, { staleTime: 300_000 });
  const [typed, setTyped] = useState(blank);
  const change = (part: Partial<typeof blank>) => setTyped({ ...typed, ...part });
  async function keep(event: FormEvent): Promise<void> {
    event.preventDefault();
    const { body, secret, ...rest } = typed;
    if (await run({ ...rest, ...(body ? { body } : {}), ...(secret ? { secret } : {}) })) setTyped(blank);
  }
  return (
    <form
      className="card of-stack"
      onSubmit={(event) => void keep(event)}
      noValidate
      aria-labelledby="new-hook"
    >
      <h2 id="new-hook">登记机器人</h2>
      <RefusalNote failure={failure} focus />
      <div className="of-filters">
        <Chooser
          label="种类"
          empty=""
          value={typed.kind}
          choices={hookKinds.map((id) => ({ id, label: hookKindWords[id] }))}
          onChange={(kind) => change({ kind: kind as HookKind })}
        />
        <Chooser
          label="所属"
          empty={organiser}
          value={typed.body}
          choices={(data?.bodies ?? []).map(({ id, name }) => ({ id, label: name }))}
          onChange={(body) => change({ body })}
        />
      </div>
      {boxes.map(({ name, label, hint, type }) => (
        <Field key={name} label={label} hint={hint}>
          {(control) => (
            <input
              {...control}
              type={type}
              className="of-input"
              autoComplete="off"
              value={typed[name]}
              onChange={(event) => change({ [name]: event.target.value })}
            />
          )}
        </Field>
      ))}
      <div>
        <Button type="primary" htmlType="submit" loading={busy}>
          登记
        </Button>
      </div>
    </form>
  );
}
