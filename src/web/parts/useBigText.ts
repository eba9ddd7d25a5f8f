import { useState } from 'react';

const shelf = 'gongfang.size';

/** 长辈版: kept on this device only. Call once at start to put it in force. */
export function applyBigText(): void {
  document.documentElement.dataset.size = localStorage.getItem(shelf) ?? 'normal';
}

export function useBigText(): { big: boolean; toggle: () => void } {
  const [big, setBig] = useState(() => document.documentElement.dataset.size === 'large');
  function toggle(): void {
    const next = big ? 'normal' : 'large';
    localStorage.setItem(shelf, next);
    applyBigText();
    setBig(!big);
  }
  return { big, toggle };
}
