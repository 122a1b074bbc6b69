// The menu behind its button on narrow windows, and the shop chooser closing by itself.
(() => {
  const button = document.getElementById("menu-button");
  const menu = document.getElementById("menu");
  const setOpen = (open) => {
    menu.classList.toggle("open", open);
    button.setAttribute("aria-expanded", String(open));
  };
  button.addEventListener("click", () => {
    const open = !menu.classList.contains("open");
    setOpen(open);
    if (open) menu.querySelector("a")?.focus();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    if (menu.classList.contains("open")) {
      setOpen(false);
      button.focus();
    }
    document.querySelector(".chooser[open]")?.removeAttribute("open");
  });
  document.addEventListener("click", (event) => {
    if (!event.target.closest(".chooser")) document.querySelector(".chooser[open]")?.removeAttribute("open");
    if (event.target.closest(".menu a") || !event.target.closest(".menu, .menu-button")) setOpen(false);
  });
})();
