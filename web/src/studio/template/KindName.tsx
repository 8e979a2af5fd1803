// What a document of a kind is called.
import type { TemplateKind } from '@gongyan/shared/studio/template/template.contract';
import { useTranslation } from 'react-i18next';
import './template.words';

export const KindName = ({ kind }: { kind: TemplateKind }) => <>{useTranslation('template').t(`kind.${kind}`)}</>;
