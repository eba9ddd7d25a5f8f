import Button from 'antd/es/button';
import { useEffect, useState } from 'react';
import type { QueryOutput } from '../../../contract/client.ts';
import { Loaded } from '../../office/Loaded.tsx';
import { OfficePage } from '../../office/OfficePage.tsx';
import { announce } from '../../parts/announce.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { ArchiveTable, isMaking } from './ArchiveTable.tsx';

type Answer = QueryOutput<'archiveList'>;

/** 归档: the year as one package; what is still open is said before it is made (F14). */
export default function ArchivePage() {
  return (
    <OfficePage title="归档">
      {({ campaign, programme }) => <Archives campaign={campaign.id} zone={programme.timeZone} />}
    </OfficePage>
  );
}

function Archives({ campaign, zone }: { readonly campaign: string; readonly zone: string }) {
  const [making, setMaking] = useState(false);
  const query = useContractQuery('archiveList', { campaign }, making ? { refetchInterval: 3_000 } : {});
  useEffect(() => setMaking(query.data?.archives.some(isMaking) ?? false), [query.data]);
  return (
    <div className="of-stack">
      <p className="of-flush">
        归档包是一个 ZIP
        文件：通知、名额分配表、各单位汇总表、每份申报的表（PDF/A-2b）、盖章件、证明材料和办理过程，附文件目录和校验清单。
      </p>
      <Loaded query={query}>{(answer) => <Ready answer={answer} campaign={campaign} zone={zone} />}</Loaded>
    </div>
  );
}

function Ready({ answer, campaign, zone }: { answer: Answer; campaign: string; zone: string }) {
  const { run, busy, failure } = useCommand('orderArchive');
  const making = answer.archives.some(isMaking);
  async function order(): Promise<void> {
    if (await run({ campaign })) announce('已开始生成归档包，可以离开本页。');
  }
  return (
    <>
      <OpenMatters open={answer.open} />
      <RefusalNote failure={failure} />
      <div className="of-line">
        <Button type="primary" loading={busy} onClick={() => void order()}>
          生成归档包
        </Button>
        {making ? <span className="soft">正在生成，可以离开本页，完成后回来下载。</span> : null}
      </div>
      <ArchiveTable rows={answer.archives} zone={zone} />
      <section className="of-ruled" aria-labelledby="verify">
        <h2 id="verify">核对归档包</h2>
        <p>归档包复制到别处以后，可以随时核对它有没有缺损或改动。请系统管理员运行：</p>
        <p>
          <code>npm run -s cli -- archive verify 年度归档包.zip</code>
        </p>
      </section>
    </>
  );
}

const matters: readonly (readonly [keyof Answer['open'], (count: number) => string])[] = [
  ['applications', (count) => `${count} 份申报还没有办结`],
  ['notFiled', (count) => `${count} 个推荐单位还没有报送`],
  ['seals', (count) => `${count} 处章后补还没有补交`],
  ['papersMissing', (count) => `${count} 项纸质材料还缺`],
  ['originalsHere', (count) => `${count} 件原件还没有退还`],
];

function OpenMatters({ open }: { readonly open: Answer['open'] }) {
  const left = matters.filter(([key]) => open[key] > 0);
  if (left.length === 0) return <p className="note">全部办结，可以归档。</p>;
  return (
    <div className="note note-warn">
      <p className="of-flush of-strong">还没有办结的事项（现在也可以生成，办结后请重新生成）：</p>
      <ul>
        {left.map(([key, words]) => (
          <li key={key}>{words(open[key])}</li>
        ))}
      </ul>
    </div>
  );
}
