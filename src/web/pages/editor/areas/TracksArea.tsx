import { Link } from '@tanstack/react-router';
import type { Track } from '../../../../core/programme/programme.ts';
import type { AreaProps } from '../areaProps.ts';
import { trackWords } from '../describe/track.ts';
import { ElementForm } from '../ElementForm.tsx';
import { ListArea } from './ListArea.tsx';

const elsewhere = ['eligibility', 'outcomes'];

/** 申报类别: what can be applied for, with which form, by which steps, taking which places. */
export default function TracksArea(props: AreaProps) {
  const to = (area: string) => `/drafts/${props.draft.id}/editor/${area}`;
  return (
    <ListArea
      {...props}
      part="tracks"
      element={trackWords}
      body={(value, at, put) => {
        const { id, eligibility = [], outcomes } = value as Track;
        return (
          <>
            <ElementForm element={trackWords} value={value} at={at} onChange={put} without={elsewhere} />
            <p className="ed-links">
              <Link to={to('eligibility')} hash={`tracks/${id}/eligibility`}>
                申报条件（{eligibility.length} 条）
              </Link>
              <Link to={to('outcomes')} hash={`tracks/${id}/outcomes`}>
                评上以后（{outcomes ? '已写' : '没有写'}）
              </Link>
            </p>
          </>
        );
      }}
    />
  );
}
