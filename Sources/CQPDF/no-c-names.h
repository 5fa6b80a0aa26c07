// libqpdf is called from C++ only (CPageContent); this module links it.
