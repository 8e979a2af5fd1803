// Opens a dialog in front of the page as soon as it is drawn, and closes it when it goes.
import { useEffect, useRef } from 'react';

export const useModal = () => {
  const place = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = place.current;
    if (dialog !== null && !dialog.open) dialog.showModal();
    return () => dialog?.close();
  }, []);
  return place;
};
