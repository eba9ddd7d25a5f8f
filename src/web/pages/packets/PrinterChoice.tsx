import { Chooser } from '../../office/Chooser.tsx';
import { useContractQuery } from '../../parts/useContractQuery.ts';

interface Props {
  readonly printer: string;
  readonly onChoose: (printer: string) => void;
}

/** Whose offset is added to every place; printers are kept where a single form is overprinted. */
export function PrinterChoice({ printer, onChoose }: Props) {
  const { data } = useContractQuery('printerList', {}, { staleTime: 60_000 });
  const printers = data?.printers ?? [];
  return (
    <div className="of-narrow">
      <Chooser
        label="用哪台打印机"
        hint={
          printers.length > 0
            ? '按这台打印机的偏移调整位置。'
            : '还没有记下打印机的偏移。可在任一份申报的办理页上先打试印页，记下偏移。'
        }
        empty="不调整偏移"
        value={printer}
        choices={printers.map(({ id, name, rightMm, downMm }) => ({
          id,
          label: `${name}（右 ${rightMm}，下 ${downMm} 毫米）`,
        }))}
        onChange={onChoose}
      />
      <p className="soft">
        按下面的次序放好已经打印、下级已盖章的表，逐张套打。没有填写意见的，打印同意的固定用语，日期留空手写。没有在这里打印过的表不能套打：请打开这份申报，打印审批表后盖章。
      </p>
    </div>
  );
}
