import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser';

type Made = Parameters<typeof startRegistration>[0]['optionsJSON'];
type Asked = Parameters<typeof startAuthentication>[0]['optionsJSON'];

/** Asks the browser for what the page asks for, and sends it with the form. What goes wrong or is called off is told; nothing typed is lost. */
const sendSigned = async (field: HTMLInputElement, status: HTMLElement): Promise<void> => {
  const { passkey, options = '' } = field.dataset;
  status.textContent = '';
  try {
    const signed = await (passkey === 'make' ? startRegistration({ optionsJSON: JSON.parse(options) as Made }) : startAuthentication({ optionsJSON: JSON.parse(options) as Asked }));
    field.value = JSON.stringify(signed);
    field.form?.submit();
  } catch {
    status.textContent = status.dataset['failed'] ?? '';
  }
};

// Signing in works without this, with e-mail, password and code.
const field = document.querySelector<HTMLInputElement>('[data-passkey]');
const status = document.querySelector<HTMLElement>('[data-failed]');
if (field && status && browserSupportsWebAuthn()) {
  const button = document.querySelector<HTMLElement>('[data-passkey-button]');
  if (button) button.hidden = false;
  button?.addEventListener('click', () => void sendSigned(field, status));
  if (field.dataset['passkey'] === 'make') {
    field.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      void sendSigned(field, status);
    });
  }
}
