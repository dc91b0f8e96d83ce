// The small moves of the pages. Everything works without it.
(() => {
  'use strict';

  document.documentElement.classList.add('scripted');

  // The search box: an editable combobox with a list (WAI-ARIA Authoring Practices).
  function combobox(form) {
    const input = form.querySelector('[role=combobox]');
    const list = form.querySelector('[role=listbox]');
    const status = form.querySelector('[data-status]');
    let dismissed = false;

    const options = () => [...list.querySelectorAll('[role=option]')];
    const active = () => list.querySelector('[aria-selected=true]');

    function open() {
      const any = options().length > 0 && document.activeElement === input;
      list.hidden = !any;
      input.setAttribute('aria-expanded', String(any));
    }

    function close() {
      list.hidden = true;
      input.setAttribute('aria-expanded', 'false');
      status.textContent = '';
      activate(null);
    }

    function activate(option) {
      options().forEach((each) => each.setAttribute('aria-selected', String(each === option)));
      if (option) {
        input.setAttribute('aria-activedescendant', option.id);
        option.scrollIntoView({ block: 'nearest' });
      } else {
        input.removeAttribute('aria-activedescendant');
      }
    }

    function move(step) {
      const all = options();
      if (all.length === 0) {
        return;
      }
      if (list.hidden) {
        open();
      }
      const at = all.indexOf(active());
      const next = at < 0 && step < 0 ? all.length - 1 : at + step;
      activate(next < 0 || next >= all.length ? null : all[next]);
    }

    function follow(option) {
      close();
      window.location.assign(option.dataset.href);
    }

    // What answers an older text, or says that something went wrong, is dropped.
    list.addEventListener('htmx:beforeSwap', (event) => {
      const asked = event.detail.requestConfig.parameters.q;
      if (event.detail.xhr.status !== 200 || asked !== input.value) {
        event.detail.shouldSwap = false;
      }
    });
    list.addEventListener('htmx:afterSwap', () => {
      const told = list.querySelector('[data-told]');
      told?.remove();
      options().forEach((option, index) => {
        option.id = `${list.id}-${index}`;
      });
      activate(null);
      if (!dismissed && document.activeElement === input) {
        open();
        status.textContent = told ? told.textContent : '';
      }
    });
    input.addEventListener('input', () => {
      dismissed = false;
      if (input.value.trim() === '') {
        list.replaceChildren();
        close();
      }
    });
    input.addEventListener('keydown', (event) => {
      if (event.isComposing) {
        return;
      }
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        move(event.key === 'ArrowDown' ? 1 : -1);
      } else if (event.key === 'Enter' && active() && !list.hidden) {
        event.preventDefault();
        follow(active());
      } else if (event.key === 'Escape') {
        if (!list.hidden) {
          event.preventDefault();
        }
        dismissed = true;
        close();
      } else if (event.key === 'Tab') {
        close();
      } else if (event.key === 'Home' || event.key === 'End') {
        activate(null);
      }
    });
    input.addEventListener('focus', open);
    input.addEventListener('blur', close);
    list.addEventListener('mousedown', (event) => event.preventDefault());
    list.addEventListener('click', (event) => {
      const option = event.target.closest('[role=option]');
      if (option) {
        follow(option);
      }
    });
  }

  // Moments in the reader's own time.
  function localMoments(root) {
    root.querySelectorAll('time[data-local]').forEach((time) => {
      const moment = new Date(time.dateTime);
      if (!Number.isNaN(moment.getTime())) {
        time.textContent = new Intl.DateTimeFormat(document.documentElement.lang, {
          dateStyle: 'medium',
          timeStyle: 'short',
        }).format(moment);
        time.removeAttribute('data-local');
      }
    });
  }

  document.querySelectorAll('form[data-search]').forEach(combobox);
  localMoments(document);

  document.querySelectorAll('select[data-autosubmit]').forEach((select) => {
    select.addEventListener('change', () => select.form.requestSubmit());
  });

  // Filters are folded on small screens.
  if (window.matchMedia('(max-width: 52rem)').matches) {
    document.querySelectorAll('details[data-fold]').forEach((fold) => {
      fold.open = false;
    });
  }

  // A form that is on its way is not sent again; the server would not take it twice either.
  document.querySelectorAll('form[data-once]').forEach((form) => {
    form.addEventListener('submit', (event) => {
      if (form.dataset.sent) {
        event.preventDefault();
      }
      form.dataset.sent = 'true';
    });
  });
  window.addEventListener('pageshow', () => {
    document.querySelectorAll('form[data-once]').forEach((form) => delete form.dataset.sent);
  });

  // After more books have come, the keyboard goes on at the first of them.
  document.addEventListener('click', (event) => {
    const more = event.target.closest('[data-more]');
    if (more && event.detail === 0) {
      const place = document.querySelectorAll('#results > li').length - 1;
      document.addEventListener(
        'htmx:afterSettle',
        () => document.querySelectorAll('#results > li')[place]?.querySelector('a')?.focus(),
        { once: true },
      );
    }
  });

  document.addEventListener('htmx:load', (event) => localMoments(event.detail.elt));
})();
