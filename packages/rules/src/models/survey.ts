import type { LocalizedText } from '../text.js';

/** What a citizen is asked of a model, each from 1 (not at all) to 5 (very much). */
export const SURVEY_QUESTIONS = ['benefit', 'participation', 'keep'] as const;
export type SurveyQuestion = (typeof SURVEY_QUESTIONS)[number];

export const SURVEY_QUESTION_LABELS: Readonly<Record<SurveyQuestion, LocalizedText>> = {
  benefit: { vi: 'Mô hình có ích cho người dân không?', en: 'Is the model of use to people?' },
  participation: {
    vi: 'Người dân có được bàn và tự nguyện tham gia không?',
    en: 'Did people discuss it, and take part of their own will?',
  },
  keep: { vi: 'Có nên duy trì, nhân rộng không?', en: 'Should it be kept up and copied?' },
};

/** Fewer answers than this are counted, and no average is shown. */
export const SURVEY_MINIMUM = 5;
