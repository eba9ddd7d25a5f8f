import { useNavigate } from '@tanstack/react-router';
import { useReached } from '../../session/reached.ts';
import { sendWorkNow } from '../../work/keepSendingWork.ts';
import { tellOfWork } from '../../work/watchWork.ts';
import { type WaitingWork, workShelf } from '../../work/workShelf.ts';

interface Props {
  readonly user: string;
  readonly waiting: readonly WaitingWork[];
}

/** What lies on this device only: said wherever the log is, sent by itself, and given back where the server refused it. */
export function WaitingNote({ user, waiting }: Props) {
  const reached = useReached();
  const navigate = useNavigate();
  if (waiting.length === 0) return null;
  const refused = waiting.filter((one) => one.refused !== undefined);
  const shelf = workShelf(user);
  async function open({ id, studio, studioName, kind }: WaitingWork): Promise<void> {
    await shelf.reopen(id);
    tellOfWork();
    await navigate({ to: '/record', search: { studio, name: studioName, kind } as never });
  }
  return (
    <div className="note note-warn">
      <p>
        <strong>离线已存本机 {waiting.length} 笔</strong>
        {reached ? '，正在补发。' : '，有网络后自动补发。请不要清除浏览器数据。'}
      </p>
      <ul>
        {waiting.map((one) => (
          <li key={one.id}>
            {one.kindTitle}：{one.title}（{one.on}）
            {one.refused ? (
              <>
                <span className="message-bad">　没有收下：{one.refused}</span>
                <button type="button" className="button-link" onClick={() => void open(one)}>
                  打开改正<span className="unseen">：{one.title}</span>
                </button>
              </>
            ) : null}
          </li>
        ))}
      </ul>
      {refused.length < waiting.length ? (
        <button type="button" className="button button-plain" onClick={() => void sendWorkNow(user)}>
          现在补发
        </button>
      ) : null}
    </div>
  );
}
