// The window is called as the model on it.
const site = document.title.split(' – ').at(-1);

document.addEventListener('gd-model-loaded', ({ detail }) => {
  document.title = `${detail.title} – ${site}`;
});
