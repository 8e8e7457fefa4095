/** A loaf in two inks, where a bake has no picture yet. */
export function PicturePlaceholder({ className = '' }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 120 90"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
      className={`bg-butter-wash ${className}`}
    >
      <path d="M0 68h120v22H0z" className="fill-butter/45" />
      <path
        d="M22 66c-3-14 8-27 38-27s41 13 38 27c-.6 3-3 4-6 4H28c-3 0-5.4-1-6-4z"
        className="fill-butter stroke-crust"
        strokeWidth="2"
        strokeLinejoin="round"
      />
      <path
        d="M40 61c0-8 4-13 9-16M57 62c0-9 3-14 8-18M75 61c0-7 2-11 6-14"
        className="fill-none stroke-crust"
        strokeWidth="2"
        strokeLinecap="round"
      />
      <path d="M27 74h66" className="stroke-crust/50" strokeWidth="1.5" strokeLinecap="round" strokeDasharray="9 4" />
    </svg>
  );
}
