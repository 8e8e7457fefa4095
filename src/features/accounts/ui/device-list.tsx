import type { Device } from '@/features/access/domain/device';
import { dayAndTime } from '@/kernel/clock-text';
import { Badge } from '@/ui/badge';
import { SubmitButton } from '@/ui/submit-button';
import { VisuallyHidden } from '@/ui/visually-hidden';
import { signOutDeviceAction, signOutEverywhereAction } from '../actions/security';

/** Where somebody is signed in, each with a way out. */
export function DeviceList({ devices }: { readonly devices: ReadonlyArray<Device> }) {
  return (
    <>
      <ul className="divide-y divide-rule">
        {devices.map((device) => (
          <DeviceRow key={device.name} device={device} />
        ))}
      </ul>
      <form action={signOutEverywhereAction} className="mt-6">
        <SubmitButton kind="quiet" workingLabel="Signing out…">
          Sign out everywhere
        </SubmitButton>
      </form>
    </>
  );
}

function DeviceRow({ device: { name, device, signedInAt, seenAt, isThisOne } }: { readonly device: Device }) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
      <div className="min-w-0">
        <p className="font-semibold">
          {device ?? 'A browser that does not say which'} {isThisOne && <Badge tone="good">This one</Badge>}
        </p>
        <p className="text-sm text-bran">
          Signed in {dayAndTime(signedInAt)}, last used {dayAndTime(seenAt)}
        </p>
      </div>
      {!isThisOne && (
        <form action={signOutDeviceAction}>
          <input type="hidden" name="device" value={name} />
          <SubmitButton kind="quiet" size="small" workingLabel="Signing out…">
            Sign out <VisuallyHidden>{device ?? 'that browser'}</VisuallyHidden>
          </SubmitButton>
        </form>
      )}
    </li>
  );
}
