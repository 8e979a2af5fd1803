// The design as a file: Word, upright or lying, PDF or Markdown, with or without comments and the list of people; and the file it came from.
import { intakeRoutes } from '@gongyan/shared/document/intake/intake.contract';
import { lessonRoutes, type DesignCard } from '@gongyan/shared/lesson/lesson.contract';
import { useQuery } from '@tanstack/react-query';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../platform/call';
import { asking } from '../platform/queries';
import { DayText } from '../ui/DayText';
import { Dialog } from '../ui/Dialog';
import { FileLine } from '../ui/FileLine';

const FILES = [
  { key: 'word', format: 'docx', page: 'portrait' },
  { key: 'lying', format: 'docx', page: 'landscape' },
  { key: 'pdf', format: 'pdf', page: 'portrait' },
  { key: 'pdfLying', format: 'pdf', page: 'landscape' },
  { key: 'markdown', format: 'md', page: undefined },
] as const;

const Originals = ({ documentId }: Pick<DesignCard, 'documentId'>) => {
  const { t } = useTranslation('lesson');
  const { data = [] } = useQuery(asking(intakeRoutes.originals, { params: { documentId } }));
  if (data.length === 0) return null;
  return (
    <>
      <h3 className="small soft">{t('paper.originals')}</h3>
      <ul className="rows paper-files">
        {data.map(({ id, fileName, addedBy, addedAt }) => (
          <FileLine key={id} address={addressOf(intakeRoutes.original, { params: { documentId, originalId: id } })} name={fileName} lead={<>{addedBy?.name} <DayText at={addedAt} /></>} />
        ))}
      </ul>
    </>
  );
};

const said = (chosen: boolean) => (chosen ? 'with' : 'without');

export const PaperDialog = ({ design, onClose }: { design: DesignCard; onClose: () => void }) => {
  const { t } = useTranslation('lesson');
  const [comments, setComments] = useState(false);
  const [people, setPeople] = useState(false);
  return (
    <Dialog title={t('paper.title')} onClose={onClose}>
      <div className="row wrap">
        <Checkbox checked={comments} onChange={({ target }) => setComments(target.checked)}>{t('paper.comments')}</Checkbox>
        <Checkbox checked={people} onChange={({ target }) => setPeople(target.checked)}>{t('paper.people')}</Checkbox>
      </div>
      <ul className="rows paper-files">
        {FILES.map(({ key, format, page }) => (
          <FileLine key={key} name={t(`paper.${key}.name`)} lead={t(`paper.${key}.lead`)}
            address={addressOf(lessonRoutes.paper, { params: { designId: design.id, format }, query: { page, comments: said(comments), people: said(people) } })} />
        ))}
      </ul>
      <Originals documentId={design.documentId} />
      <p className="small soft">{t('paper.note')}</p>
    </Dialog>
  );
};
