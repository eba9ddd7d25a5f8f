import Button from 'antd/es/button';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import type { PileFile } from './usePile.ts';

interface Props {
  readonly one: PileFile;
  readonly onAgain: () => void;
  readonly onRemove: () => void;
}

function sizeInWords(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${Math.round(bytes / 1e6)} MB`;
}

/** One file of the pile with its progress; a failed one says why and can be tried again. */
export function PileLine({ one: { file, sent, answer, failure }, onAgain, onRemove }: Props) {
  const percent = Math.round(sent * 100);
  return (
    <li className="sc-pile-line">
      <div className="of-line of-between">
        <span className="of-wrap">
          {file.name} <span className="soft">{sizeInWords(file.size)}</span>
        </span>
        <span className="of-line">
          <span className="of-mark" data-tone={answer ? 'good' : failure ? 'attention' : 'waiting'}>
            {answer ? '已传上' : failure ? '没有传上' : sent > 0 ? `正在上传 ${percent}%` : '等待上传'}
          </span>
          {failure ? <Button onClick={onAgain}>再传一次</Button> : null}
          <Button onClick={onRemove}>
            移除<span className="unseen">：{file.name}</span>
          </Button>
        </span>
      </div>
      {answer || failure ? null : (
        <progress className="sc-progress" max={100} value={percent} aria-label={`正在上传 ${file.name}`} />
      )}
      <RefusalNote failure={failure} />
    </li>
  );
}
