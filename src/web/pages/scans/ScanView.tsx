import Button from 'antd/es/button';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type Place, type Turn, turnedPlace, turnOn } from './turnedPlace.ts';
import { useGrab } from './useGrab.ts';

interface Props {
  readonly picture: string | null;
  /** What is seen, for those who do not see it. */
  readonly words: string;
  /** The box that is looked at: framed, and brought into sight whenever it is another one. */
  readonly place: Place | null;
  /** Words of that box, for the button that leads back to it. */
  readonly placeTitle?: string | undefined;
  /** Begin at the foot, where file number and page stand. */
  readonly fromFoot?: boolean;
}
/** A point of the turned picture, in shares, that stands in the middle of the view. */
interface Middle {
  readonly x: number;
  readonly y: number;
}

const steps = [1, 1.4, 2, 2.8, 4] as const;

/** The scanned page: larger and smaller, moved by hand, scroll or arrow keys, turned by quarters, and led to a box. */
export function ScanView({ picture, words, place, placeTitle, fromFoot = false }: Props) {
  const stage = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<{ zoom: number; middle: Middle }>({ zoom: 1, middle: { x: 0.5, y: 0 } });
  const [turn, setTurn] = useState<Turn>(0);
  const [size, setSize] = useState<{ width: number; height: number }>();
  const grabbed = useGrab(stage);
  const target = place ? turnedPlace(place, turn) : null;
  const key = place ? `${place.x} ${place.y} ${place.width} ${turn}` : '';
  const { zoom } = view;
  // The picture has its new size by now: what shall stand in the middle is brought there.
  useLayoutEffect(() => {
    const box = stage.current;
    box?.scrollTo({
      left: view.middle.x * box.scrollWidth - box.clientWidth / 2,
      top: view.middle.y * box.scrollHeight - box.clientHeight / 2,
    });
  }, [view]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another box, turn or picture moves the view
  useEffect(() => {
    if (!size) return;
    if (target) lead();
    else if (fromFoot) toFoot();
  }, [key, size]);

  /** The box fills the width and stands in the middle. */
  function lead(): void {
    if (!target) return;
    const middle = { x: target.x + target.width / 2, y: target.y + target.height / 2 };
    setView({ zoom: Math.min(2.8, Math.max(1, 0.94 / target.width)), middle });
  }
  function toFoot(): void {
    setView({ zoom: 1, middle: { x: 0.5, y: 1 } });
  }
  /** Larger or smaller around what is seen now. */
  function setZoom(next: number): void {
    const box = stage.current;
    if (!box) return;
    const x = (box.scrollLeft + box.clientWidth / 2) / box.scrollWidth;
    const y = (box.scrollTop + box.clientHeight / 2) / box.scrollHeight;
    setView({ zoom: next, middle: { x, y } });
  }
  const larger = steps.find((step) => step > zoom + 0.01);
  const smaller = [...steps].reverse().find((step) => step < zoom - 0.01);
  return (
    <section className="sc-view" aria-label="扫描件">
      <div className="of-line of-noprint">
        <Button onClick={() => setZoom(larger ?? zoom)}>放大</Button>
        <Button onClick={() => setZoom(smaller ?? zoom)}>缩小</Button>
        <Button onClick={() => setZoom(1)}>整页宽</Button>
        <Button onClick={() => setTurn(turnOn(turn))}>转 90°</Button>
        {place ? (
          <Button onClick={lead}>
            看这一栏<span className="unseen">：{placeTitle}</span>
          </Button>
        ) : null}
        {fromFoot ? <Button onClick={toFoot}>看页脚</Button> : null}
        {picture ? (
          <a href={`/api/v1/uploads/${picture}`} target="_blank" rel="noreferrer">
            原大图<span className="unseen">（在新窗口打开）</span>
          </a>
        ) : null}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the keyboard */}
      <div ref={stage} className="sc-stage" tabIndex={0} role="group" aria-label={words} data-grab={grabbed}>
        {picture ? (
          <Sheet size={size} zoom={zoom} turn={turn}>
            <img
              src={`/api/v1/uploads/${picture}`}
              alt={words}
              draggable={false}
              onLoad={({ currentTarget: { naturalWidth: width, naturalHeight: height } }) =>
                setSize({ width, height })
              }
            />
            {place && size ? <span className="sc-frame" style={inset(place)} /> : null}
          </Sheet>
        ) : (
          <p className="of-empty">这一页没有能显示的图，请看原文件，或重新扫描。</p>
        )}
      </div>
    </section>
  );
}

const share = (part: number) => `${part * 100}%`;
function inset({ x, y, width, height }: Place) {
  return { left: share(x), top: share(y), width: share(width), height: share(height) };
}

interface SheetProps {
  readonly size: { width: number; height: number } | undefined;
  readonly zoom: number;
  readonly turn: Turn;
  readonly children: ReactNode;
}

/** Takes the room of the turned picture, so that scrolling reaches all of it; the frame turns with it. */
function Sheet({ size, zoom, turn, children }: SheetProps) {
  const { width, height } = size ?? { width: 210, height: 297 };
  const lies = turn === 90 || turn === 270;
  // Padding in shares of the width keeps the shape in browsers that know no aspect-ratio.
  const outer = { width: share(zoom), paddingTop: share(zoom * (lies ? width / height : height / width)) };
  const inner = {
    width: lies ? share(width / height) : '100%',
    height: lies ? share(height / width) : '100%',
    transform: `translate(-50%, -50%) rotate(${turn}deg)`,
  };
  return (
    <div className="sc-sheet" style={outer}>
      <div className="sc-turned" style={inner}>
        {children}
      </div>
    </div>
  );
}
