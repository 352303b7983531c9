import os

from conan import ConanFile
from conan.errors import ConanException
from conan.tools.build import can_run
from conan.tools.cmake import CMake, cmake_layout


class WengangTestConan(ConanFile):
    settings = "os", "arch", "compiler", "build_type"
    generators = "CMakeDeps", "CMakeToolchain"

    def requirements(self):
        self.requires(self.tested_reference_str)

    def layout(self):
        cmake_layout(self)

    def build(self):
        cmake = CMake(self)
        cmake.configure()
        cmake.build()

    def test(self):
        if not can_run(self):
            return
        # os.path.join keeps the leading "./" that running the program needs.
        program = os.path.join(self.cpp.build.bindir, "test_package")
        if not any(os.path.exists(program + suffix) for suffix in ("", ".exe")):
            raise ConanException(f"{program} was not built")
        self.run(program, env="conanrun")
