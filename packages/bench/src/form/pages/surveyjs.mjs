/** SurveyJS: the form is data, and the library has the preview. */
import { Model } from 'survey-core';
import 'survey-core/survey-core.fontless.min.css';
import { renderSurvey } from 'survey-js-ui';
import { CONSENT, KINDS, WORDS } from '../words.mjs';
import { communes, send } from './flow.mjs';

const text = (/** @type {keyof typeof WORDS} */ name, isRequired = false) => ({
  type: 'text',
  name,
  title: WORDS[name],
  isRequired,
  maxLength: 300,
});

const survey = new Model({
  showQuestionNumbers: false,
  showPreviewBeforeComplete: true,
  previewText: WORDS.toReview,
  completeText: WORDS.send,
  editText: WORDS.back,
  elements: [
    { type: 'comment', name: 'content', title: WORDS.content, isRequired: true, rows: 5, maxLength: 10_000 },
    {
      type: 'radiogroup',
      name: 'kind',
      title: WORDS.kind,
      isRequired: true,
      choices: Object.entries(KINDS).map(([value, label]) => ({ value, text: label })),
    },
    text('title', true),
    {
      type: 'dropdown',
      name: 'unit',
      title: WORDS.unit,
      isRequired: true,
      choicesLazyLoadEnabled: true,
      choicesLazyLoadPageSize: 200,
    },
    text('detail'),
    { type: 'file', name: 'files', title: WORDS.files, allowMultiple: true, storeDataAsText: false },
    text('name', true),
    text('address', true),
    text('phone'),
    text('email'),
    {
      type: 'checkbox',
      name: 'consent',
      title: CONSENT,
      isRequired: true,
      choices: [{ value: 'yes', text: WORDS.consent }],
    },
  ],
});
survey.onChoicesLazyLoad.add(async (_, { filter, setItems }) => {
  const found = (await communes()).filter((name) => name.toLowerCase().includes(filter.toLowerCase()));
  setItems(found, found.length);
});
survey.onUploadFiles.add((_, { files, callback }) =>
  callback(files.map((/** @type {File} */ file) => ({ file, content: file.name }))),
);
survey.onComplete.add(async ({ data }) => {
  const code = await send(data);
  survey.completedHtml = `<p>${WORDS.sent} ${code}</p>`;
});
renderSurvey(survey, document.querySelector('#form'));
