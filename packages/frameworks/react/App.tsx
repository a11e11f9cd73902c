import type {} from '@gd/components/react';
import { configure } from '@gd/components';
import '@gd/components/define/feedback-form';
import '@gd/components/define/model-list';
import '@gd/components/define/unit-picker';
import { useState } from 'react';
configure({ apiBase: 'https://api.example.vn', site: 'YOUR-SITE-KEY' });
const preset = { id: 'lights', draft: { title: 'Đèn đường không sáng' } };

export function App() {
  const [unit, setUnit] = useState('');
  return (
    <main>
      <gd-unit-picker label="Nơi ở" province="37" ongd-change={(event) => setUnit(event.detail.value)} />
      <output>{unit}</output>
      <gd-model-list unit={unit} page-size={6} />
      <gd-feedback-form preset={preset} ongd-submitted={({ detail }) => console.warn(detail.code)} />
    </main>
  );
}
