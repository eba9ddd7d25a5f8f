import { useCampaign } from '../session/useCampaign.ts';
import { useProgramme } from '../session/useProgramme.ts';

/** Time zone in which moments are shown: the programme's. */
export function useZone(): string {
  const { campaign } = useCampaign();
  const { programme } = useProgramme(campaign?.revision);
  return programme?.timeZone ?? 'Asia/Shanghai';
}
