import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { CallFailed, type UploadAnswer } from '../../../contract/client.ts';
import type { Programme } from '../../../core/programme/programme.ts';
import { OfficePage } from '../../office/OfficePage.tsx';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useMay } from '../../session/useMe.ts';
import './exchange.css';
import { ManyPick } from './ManyPick.tsx';
import { PacketRow } from './PacketRow.tsx';
import { itemsOf, type PacketItem, readItem, withTwins } from './packet.ts';

/** A body's Word packets: every document is read by itself; unknown ones become drafts (代录, F15, rule 10). */
export default function PacketPage() {
  return (
    <OfficePage title="成批导入 Word 申报材料" crumbs={[{ label: '办理台', to: '/desk' }]}>
      {({ campaign, programme }) => <Packet campaign={campaign.id} programme={programme} />}
    </OfficePage>
  );
}

function Packet({ campaign, programme }: { campaign: string; programme: Programme }) {
  const may = useMay();
  const [items, setItems] = useState<readonly PacketItem[]>([]);
  const [failures, setFailures] = useState<readonly CallFailed[]>([]);
  async function take(upload: UploadAnswer): Promise<void> {
    try {
      const fresh = await itemsOf(campaign, upload);
      setItems((list) => withTwins([...list, ...fresh]));
      for (const one of fresh) {
        const read = await readItem(campaign, one);
        setItems((list) => withTwins(list.map((old) => (old.key === read.key ? read : old))));
      }
    } catch (problem) {
      const failed = problem instanceof CallFailed ? problem : new CallFailed(500, 'broken', String(problem));
      setFailures((list) => [...list, failed]);
    }
  }
  const read = items.filter(({ file, failure }) => file || failure).length;
  if (!may('createApplication')) return <p className="note">您的岗位不代录申报。请联系本单位经办人。</p>;
  return (
    <div className="of-stack">
      <section className="card" aria-labelledby="packet-send">
        <h2 id="packet-send">上传</h2>
        <p>
          可以一次选多个 Word 文件（docx），也可以把它们压缩成一个
          zip。系统先逐份识读，说明每份是哪一份申报、有多少处不同；系统里没有的，可以代录成草稿。没有您的确认，不会改动任何内容。
        </p>
        <p>
          空白表：
          {programme.tracks.map(({ id, form, title }, at) => (
            <span key={id}>
              {at > 0 ? '、' : ''}
              <a href={`/api/v1/papers/blank/${campaign}/${form}.docx`} download>
                {title}
              </a>
            </span>
          ))}
        </p>
        <ManyPick onSent={take} onFailed={(failure) => setFailures((list) => [...list, failure])} />
        {failures.map((failure, at) => (
          <RefusalNote key={`${at}-${failure.request}`} failure={failure} />
        ))}
      </section>
      {items.length > 0 ? (
        <section aria-labelledby="packet-read">
          <h2 id="packet-read">识读结果</h2>
          <p role="status">
            {read < items.length ? `已识读 ${read}/${items.length} 份` : `共 ${items.length} 份，都已识读。`}
          </p>
          <ul className="tasks">
            {items.map((item) => (
              <PacketRow key={item.key} item={item} campaign={campaign} programme={programme} />
            ))}
          </ul>
        </section>
      ) : null}
      <p>
        <Link to="/desk">返回办理台</Link>
      </p>
    </div>
  );
}
