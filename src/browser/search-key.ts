/** Makes `/` lead to the search, where no other part of the page takes it: to its field, or else to its page. */
export function offerSearchKey(): void {
  document.addEventListener('keydown', (event) => {
    const { key, target, ctrlKey, metaKey, altKey, defaultPrevented } = event;
    if (key !== '/' || ctrlKey || metaKey || altKey || defaultPrevented) return;
    if (target instanceof Element && target.closest('input, textarea, select')) return;
    const field = document.getElementById('search-for');
    const link = document.querySelector<HTMLAnchorElement>('.contents a[href$="/search/"]');
    if (!field && !link) return;
    event.preventDefault();
    if (field) field.focus();
    else if (link) location.assign(`${link.href}#search-for`);
  });
}
