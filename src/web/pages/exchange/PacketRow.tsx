import { Link } from '@tanstack/react-router';
import type { Programme } from '../../../core/programme/programme.ts';
import { EnterDraft } from './EnterDraft.tsx';
import type { PacketItem } from './packet.ts';
import { UnreadTexts } from './UnreadTexts.tsx';

interface Props {
  readonly item: PacketItem;
  readonly campaign: string;
  readonly programme: Programme;
}

/** One document: whose it is and what can be done with it. */
export function PacketRow({ item, campaign, programme }: Props) {
  return (
    <li>
      <div className="task-name">
        <span className="of-strong">{item.name}</span>
        <What item={item} campaign={campaign} programme={programme} />
      </div>
    </li>
  );
}

function What({ item, campaign, programme }: Props) {
  const { file, failure, twin } = item;
  if (failure) return <p className="message-bad">没有读成：{failure.message}</p>;
  if (!file) return <p className="soft">正在识读……</p>;
  if (twin) return <p>与“{twin}”是同一个文件，不必再办。</p>;
  if (file.kind === 'unreadable') return <p className="message-bad">没有读成：{file.message}</p>;
  if (file.kind === 'application' && file.application) {
    const { id, fileNumber, studioName, open } = file.application;
    const search = { file: item.upload, ...(item.entry === null ? {} : { entry: item.entry }) };
    return (
      <>
        <p>
          属于“{studioName}”（编号 {fileNumber}），
          {file.differences === 0 ? '内容与系统里一致。' : `有 ${file.differences} 处不同。`}
          {open ? '' : '这份申报已提交，不能再改；需要修改的请先退回。'}
        </p>
        <p>
          {open && file.differences > 0 ? (
            <Link
              to={`/applications/${id}/exchange`}
              search={search as never}
              className="button button-plain"
            >
              对照并采用
            </Link>
          ) : (
            <Link to={`/applications/${id}`}>查看这份申报</Link>
          )}
        </p>
      </>
    );
  }
  return (
    <>
      <EnterDraft item={item} file={file} campaign={campaign} programme={programme} />
      <UnreadTexts unread={file.unread} />
    </>
  );
}
