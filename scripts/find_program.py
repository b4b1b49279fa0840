"""Finds a program that a test needs, or installs its Debian package, and prints its path."""

import os
import shutil
import subprocess
import sys

ALSO = "/usr/sbin:/sbin:/usr/local/sbin"
"""Where servers stand; a plain user's PATH often leaves these out."""


def found(name: str) -> str | None:
    """Return the program's path, if it is on this computer."""
    return shutil.which(name, path=f"{os.environ.get('PATH', '')}:{ALSO}")


def installed(name: str, packages: list[str]) -> str | None:
    """Install Debian's packages, where this user may, and return the program's path."""
    root = os.geteuid() == 0
    if not shutil.which("apt-get") or not (root or succeeds("sudo", "-n", "true")):
        return None
    sudo = () if root else ("sudo", "-n")
    print(f"Installing {' '.join(packages)} ...", file=sys.stderr)
    succeeds(*sudo, "apt-get", "update")
    succeeds(*sudo, "apt-get", "install", "-y", "--no-install-recommends", *packages)
    return found(name)


def succeeds(*command: str) -> bool:
    """Run a command with its output kept off stdout; False if it fails, is missing or hangs."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        run = subprocess.run(command, stdout=sys.stderr, timeout=600, check=False, env=environment)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return run.returncode == 0


def main(arguments: list[str]) -> int:
    """Print the path of the program named first; the rest are packages that bring it."""
    name, *packages = arguments
    path = found(name) or installed(name, packages or [name])
    if path is None:
        print(
            f"{name} is not here, and its package {' '.join(packages)} could not be installed.",
            file=sys.stderr,
        )
        return 1
    print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
