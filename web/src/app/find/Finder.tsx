// The finder: one box for designs by any word of their text, studios, colleagues and pages. Real links, so that a result opens in a new
// tab too; the arrow keys walk, Enter goes. Keys that belong to an input method are left to it.
import { useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useState, type KeyboardEvent } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon';
import { useModal } from '../../ui/useModal';
import { walk, type Place } from './find.places';
import { FoundPeople } from './FoundPeople';
import { FoundPlaces } from './FoundPlaces';
import { goTo } from './place.link';
import { usePlaces } from './usePlaces';

export const Finder = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation('app');
  const dialog = useModal();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const words = useDeferredValue(typed.trim());
  const { places, designs } = usePlaces(words);
  const active = places.find(({ id }) => id === chosen) ?? places[0] ?? null;
  const go = (place: Place) => {
    onClose();
    void navigate(goTo(place));
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setChosen(walk(places, active?.id ?? null, event.key === 'ArrowDown' ? 1 : -1));
    }
    if (event.key === 'Enter' && active !== null) {
      event.preventDefault();
      go(active);
    }
  };
  return createPortal(
    <dialog ref={dialog} className="dialog finder" aria-label={t('find.open')} onCancel={(event) => { event.preventDefault(); onClose(); }} onMouseDown={(event) => { if (event.target === event.currentTarget) onClose(); }}>
      <div className="finder-box">
        <Icon name="search" />
        <input
          type="search" role="combobox" autoFocus maxLength={60} value={typed} placeholder={t('find.hint')} aria-label={t('find.hint')} aria-expanded={places.length > 0}
          aria-controls="finder-places" aria-activedescendant={active?.id} autoComplete="off" onChange={(event) => { setTyped(event.target.value); setChosen(null); }} onKeyDown={onKey}
        />
        <button type="button" className="finder-close" aria-label={t('find.close')} onClick={onClose}><Icon name="close" /></button>
      </div>
      <div className="finder-found">
        <FoundPlaces {...{ words, places, designs, active }} onPoint={setChosen} onGone={onClose} />
        {words !== '' && <FoundPeople words={words} />}
      </div>
      <p className="finder-foot small soft desk-only" aria-hidden="true">{t('find.keys')}</p>
    </dialog>,
    document.body,
  );
};
