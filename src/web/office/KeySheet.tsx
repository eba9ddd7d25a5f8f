import Button from 'antd/es/button';
import Modal from 'antd/es/modal';
import { useEffect, useState } from 'react';

const keys: readonly (readonly [string, string])[] = [
  ['j', '下一份'],
  ['k', '上一份'],
  ['Enter', '打开选中的一份'],
  ['?', '显示或收起本说明'],
];

interface Props {
  /** Further keys of this screen with their meaning. */
  readonly more?: readonly (readonly [string, string])[];
}

/** `?` shows the keys of a queue (rule 15); the same sheet has a button for those who do not know the key. */
export function KeySheet({ more = [] }: Props) {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, select');
      if ((event.key === '?' || event.key === '？') && !typing) setOpen((shown) => !shown);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <Button onClick={() => setOpen(true)}>键盘操作</Button>
      <Modal open={open} title="键盘操作" footer={null} onCancel={() => setOpen(false)}>
        <dl className="facts">
          {[...keys, ...more].map(([key, meaning]) => (
            <div key={key} style={{ display: 'contents' }}>
              <dt>
                <kbd className="of-kbd">{key === 'Enter' ? '回车' : key}</kbd>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </Modal>
    </>
  );
}
