import os
import re

from conan import ConanFile
from conan.errors import ConanInvalidConfiguration
from conan.tools.build import check_min_cppstd
from conan.tools.files import copy, load
from conan.tools.layout import basic_layout
from conan.tools.scm import Version

required_conan_version = ">=2.0"


class WengangConan(ConanFile):
    name = "wengang"
    description = "Job-retention refunds of unemployment insurance: exact, explained, by the million"
    license = "MIT"
    topics = ("unemployment-insurance", "rules-as-code", "simd", "header-only")
    package_type = "header-library"
    settings = "os", "arch", "compiler", "build_type"
    exports_sources = "include/*", "LICENSE"
    no_copy_source = True

    # The oldest compilers the tests have passed with, or that have the parts of C++20 the headers use.
    minimum_compilers = {"gcc": "11", "clang": "14", "apple-clang": "15", "msvc": "193"}

    def set_version(self):
        header = load(self, os.path.join(self.recipe_folder, "include", "wengang", "version.hpp"))
        parts = re.findall(r"^#define WENGANG_VERSION_(?:MAJOR|MINOR|PATCH) (\d+)$", header, re.MULTILINE)
        self.version = ".".join(parts)

    def layout(self):
        basic_layout(self, src_folder=".")

    def validate(self):
        check_min_cppstd(self, 20)
        compiler = str(self.settings.compiler)
        minimum = self.minimum_compilers.get(compiler)
        if minimum and Version(self.settings.compiler.version) < minimum:
            raise ConanInvalidConfiguration(f"wengang needs {compiler} {minimum} or newer")

    def package_id(self):
        self.info.clear()

    def package(self):
        copy(self, "LICENSE", self.source_folder, os.path.join(self.package_folder, "licenses"))
        copy(self, "*.hpp", os.path.join(self.source_folder, "include"), os.path.join(self.package_folder, "include"))

    def package_info(self):
        self.cpp_info.bindirs = []
        self.cpp_info.libdirs = []
        self.cpp_info.set_property("cmake_file_name", "wengang")
        self.cpp_info.set_property("cmake_target_name", "wengang::wengang")
