"""Entry for WSGI servers."""

import gc
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "jlpolicy.settings")

application = get_wsgi_application()

# Dictionaries and code stay for good: a full collection that walks their 300,000 objects holds up
# every page for a tenth of a second.
gc.freeze()
