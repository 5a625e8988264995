"""Open sealed words of a session with a passphrase or a paper key, and nothing of reconnect.

python open_sealed.py people/ana.toml sessions/SESSION.toml   (pip install "cryptography>=47")
"""

import sys
import tomllib
from base64 import b32decode, b64decode
from contextlib import suppress
from getpass import getpass
from pathlib import Path
from unicodedata import normalize

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hpke
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

person, session = (tomllib.loads(Path(file).read_text("utf-8")) for file in sys.argv[1:3])
secret, keys = getpass("Passphrase or paper key: ").strip(), []
with suppress(ValueError):
    keys.append(b32decode("".join(secret.split()).upper() + "===="))
for space in [*filter(None, [person.get("space")]), *person.get("spaces-before", [])]:
    kdf, locked = space["kdf"], b64decode(space["locked"])
    cost = {"iterations": kdf["iterations"], "lanes": kdf["lanes"], "memory_cost": kdf["memory"]}
    lock = Argon2id(salt=b64decode(kdf["salt"]), length=32, **cost)
    bound = f"reconnect-space-1|{person['id']}|".encode() + b64decode(space["public"])
    with suppress(InvalidTag):
        cipher = ChaCha20Poly1305(lock.derive(normalize("NFKC", secret).encode()))
        keys.append(cipher.decrypt(locked[:12], locked[12:], bound))
suite = hpke.Suite(hpke.KEM.X25519, hpke.KDF.HKDF_SHA256, hpke.AEAD.CHACHA20_POLY1305)
load = X25519PrivateKey.from_private_bytes
for at, one in session["results"].items():
    info = f"reconnect-answer-1|{session['run']}|{at}|{person['id']}".encode()
    for key in keys if "sealed" in one else ():
        with suppress(InvalidTag, ValueError):
            data = suite.decrypt(b64decode(one["sealed"][4:]), load(key), info)
            print(f"{at}: {data[4 : 4 + int.from_bytes(data[:4], 'big')].decode()}")
